# portavoce verify: one line that says what was found.

verify-sound = ✓ Tutto torna: { $events ->
    [one] 1 evento
   *[other] { $events } eventi
} con la catena intatta, { $counts ->
    [0] nessun conteggio da rifare
    [one] 1 conteggio rifatto
   *[other] { $counts } conteggi rifatti
}, { $lots ->
    [0] nessun sorteggio
    [one] 1 sorteggio
   *[other] { $lots } sorteggi
}. Impronta { $hash }
verify-differs = ✗ Non torna: { $n ->
    [one] 1 risultato registrato è diverso
   *[other] { $n } risultati registrati sono diversi
} da quello rifatto, su { $all } (votazioni: { $votes }; il primo è l’evento { $seq }). Non usare questo registro: confrontalo con una copia.
verify-torn = In fondo c’è una scrittura interrotta, mai confermata: non conta.
verify-urn = ✗ Le schede dei telefoni del voto aperto non si leggono: l’assemblea si riapre senza, con «portavoce rescue», e quel voto si ripete. Il registro:
verify-cut-short = ✗ Nel registro non c’è nessun evento intero: è tagliato dentro la prima scrittura. Se la cartella è una copia, forse è stata copiata a metà: rifalla, o usa un’altra copia.
