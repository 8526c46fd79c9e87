/** Every configuration key, with its type, default and bounds. Uses no other package; every package may use it. */
package dev.postcall.settings;
