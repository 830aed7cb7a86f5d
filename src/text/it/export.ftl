# How saving the documents went.

export-done = Salvati { $n } file in { $folder }
export-done-names = Salvati { $n } file in { $folder }. I nomi stanno in { $annex }: da non pubblicare.
export-disk-full = Il disco è pieno: { $path } non è stato scritto. Libera spazio, o scegli un’altra cartella.
export-not-permitted = Non ho il permesso di scrivere { $path }: scegli un’altra cartella.
export-io = Non riesco a scrivere { $path }: controlla che il disco ci sia, o scegli un’altra cartella.
