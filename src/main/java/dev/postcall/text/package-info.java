/** Handling of text from people and programs: white space of all scripts. Depends on nothing. */
package dev.postcall.text;
