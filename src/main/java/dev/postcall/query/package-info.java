/**
 * What lists and reports of calls have in common: periods, cursors, pages of a list, instants in whole microseconds.
 */
package dev.postcall.query;
