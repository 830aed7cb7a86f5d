# How saving the documents went.

export-done = { $n ->
    [one] Salvato 1 file
   *[other] Salvati { $n } file
} in { $folder }
export-done-names = { $n ->
    [one] Salvato 1 file
   *[other] Salvati { $n } file
} in { $folder }. I nomi stanno in { $annex }: da non pubblicare.
export-doubts = { $n ->
    [one] Prima di pubblicare guarda 1 parola che può essere il nome di qualcuno.
   *[other] Prima di pubblicare guarda { $n } parole che possono essere il nome di qualcuno.
}
export-doubts-why = Da controllare prima di pubblicare: parole che stanno anche nei nomi dell’accoglienza.
export-doubt = - resta «{ $word }»: … { $around } …
export-doubt-covered = - al posto di «{ $word }» c’è un numero: … { $around } …
export-disk-full = Il disco è pieno: { $path } non è stato scritto. Libera spazio, o scegli un’altra cartella.
export-not-permitted = Non è permesso scrivere { $path }: scegli un’altra cartella.
export-io = { $path } non si può scrivere: controlla che il disco ci sia, o scegli un’altra cartella.
