package dev.vouch.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A record of query parameters, one per component. A handler may take several: together they are all parameters of the
 * call. Maps are read from {@code name=key:value} and {@code name[key]=value}; an omitted parameter has the
 * {@code defaultValue} of its description.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface FromQuery {}
