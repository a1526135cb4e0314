package dev.vouch.desk;

/** A form that no page of this session has shown. */
class ForeignForm extends RuntimeException {}
