/** The interface of health checks, which features implement. Uses no other package; every package may use it. */
package dev.postcall.health;
