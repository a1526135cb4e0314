package dev.vouch.hosted;

import java.util.List;

/** @param label the key of its heading */
record TaskGroup(String label, List<Task> tasks) {}
