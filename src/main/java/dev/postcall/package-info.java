/**
 * The application: it starts all features and lists the resources of the API. It may use every package, and no package may use
 * it.
 *
 * <p>The packages {@code settings}, {@code problem}, {@code health}, {@code metrics}, {@code schedule} and {@code text} are
 * shared: every package may use them. The documentation of each package names the other packages that it may use, and {@code
 * ArchitectureTest} enforces this.
 */
package dev.postcall;
