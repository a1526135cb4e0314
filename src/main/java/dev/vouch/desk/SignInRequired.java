package dev.vouch.desk;

/** No session, or one that has ended. */
class SignInRequired extends RuntimeException {}
