/** Shows what happens: a live screen, plain lines, or JSON lines for machines. Never waits. */
package io.sluice.local.terminal;
