/** Handles white space of all scripts in texts from people and programs. Uses no other package; every package may use it. */
package dev.postcall.text;
