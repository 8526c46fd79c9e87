/** Types that lists and reports of calls share: periods, cursors, pages of a list, instants in whole microseconds. */
package dev.postcall.query;
