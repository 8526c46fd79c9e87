/** How a feature says whether it can do its work. Depends on nothing; anything may use it. */
package dev.postcall.health;
