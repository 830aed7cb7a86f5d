# What failed outside the assembly: what, where, what to do.

errors-not-recorded = Non salvato. { $why }
errors-closed = L’assemblea si sta chiudendo: l’azione non è stata registrata.

errors-locked = { $path } è aperta da un altro programma: qui puoi solo guardare. Chiudi l’altro e riapri.
errors-newer-version = { $path } è scritta da una versione più nuova (formato { $found }): aggiorna Portavoce e riapri.
errors-damaged = { $path } è rovinato alla riga { $line }: apri la copia più recente, o controlla con «portavoce verify».
errors-unknown-event = { $path } contiene alla riga { $line } qualcosa che questa versione non conosce: aggiorna Portavoce.
errors-not-a-session = { $path } non contiene un’assemblea.
errors-already-exists = { $path } c’è già e non si sovrascrive: scegli un altro nome.
errors-disk-full = Il disco è pieno ({ $path }): libera spazio e riapri l’assemblea.
errors-not-permitted = Non ho il permesso di scrivere in { $path }: togli la protezione o scegli un’altra cartella.
errors-io = Il disco non risponde ({ $path }): rimetti la chiavetta o controlla il disco, poi riapri l’assemblea.

# The box that appears when writing fails.
errors-disk-title = ✗ Non riesco a scrivere sul disco
errors-disk-safe = L’ultima azione non è stata registrata. Tutto ciò che vedi è già sul disco.
errors-disk-next = Riapri l’assemblea
errors-reopen = Riapri l’assemblea dal disco
    .words = riprova, disco, chiavetta, salvare
