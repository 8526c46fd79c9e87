/** Text as people and programs type it: white space of all scripts. Depends on nothing. */
package dev.postcall.text;
