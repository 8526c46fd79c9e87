/** The interface of health checks, which features implement. Depends on nothing; anything may use it. */
package dev.postcall.health;
