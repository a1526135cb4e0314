package dev.vouch.desk;

/** A form that no page of this sign-in has shown. */
class ForeignForm extends RuntimeException {}
