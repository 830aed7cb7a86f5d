# What failed outside the assembly.

errors-not-recorded = Non salvato: { $why } Quello che vedi è al sicuro; chiudi e riapri l’assemblea.
errors-closed = L’assemblea si sta chiudendo: l’azione non è stata registrata.
