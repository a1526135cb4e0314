package dev.vouch.desk;

/** Nobody is signed in, or not any more. */
class SignInRequired extends RuntimeException {}
