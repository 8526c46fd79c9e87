/**
 * Types that lists and reports of calls share: periods, cursors, pages of a list, and instants in whole microseconds. May use
 * only the shared packages.
 */
package dev.postcall.query;
