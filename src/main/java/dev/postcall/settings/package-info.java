/** Every configuration key, typed, in one place. Depends on nothing; anything may use it. */
package dev.postcall.settings;
