/** The files in {@code samples}: how they are drawn, and what each one leads to. */
package dev.vouch.samples;
