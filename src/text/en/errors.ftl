# What failed outside the assembly.

errors-not-recorded = Not saved: { $why } What you see is safe; close the assembly and open it again.
errors-closed = The assembly is closing: the action was not recorded.
