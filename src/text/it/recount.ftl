# Counting again from the files of an export.

recount-same = ✓ Votazione n. { $n }, { $question }: { $ballots ->
    [0] nessuna scheda, contati i totali
    [one] 1 scheda ricontata
   *[other] { $ballots } schede ricontate
}, stesso risultato.
recount-differs = ✗ Votazione n. { $n }, { $question }: il nuovo conteggio dà un risultato diverso da quello registrato.
recount-differs-where = {"  "}In voti.csv{ $option ->
    [0] {""}
   *[other] , opzione { $option }
}, colonna «{ $column }»: c’è «{ $recorded }», il nuovo conteggio dà «{ $again }».
recount-differs-absent = {"  "}In voti.csv le righe di questo conteggio mancano.
recount-differs-rule = {"  "}Le schede in schede_anonime.csv non si contano con la regola scritta in regole.json.
recount-held = ! Votazione n. { $n }, { $question }: le schede{ $ballots ->
    [0] {""}
   *[other] {" "}({ $ballots } qui)
} non sono pubblicate, perché il voto è segreto e si capirebbe chi ha votato che cosa. Si riconta solo dalla sessione.
recount-lot-differs = ✗ Votazione n. { $n }, { $question }: il seme del sorteggio non dà l’ordine registrato.
recount-file-changed = ✗ { $path } non è più quello salvato.
recount-file-missing = ✗ { $path } manca o non si legge.
recount-no-sums = ! { $sums } manca: se un file è stato cambiato si vede solo dai conti.
recount-empty-sums = ✗ In { $sums } non ci sono le impronte dei file: se un file è stato cambiato si vede solo dai conti.
recount-all-same = ✓ Tutto torna: { $n ->
    [0] non c’erano votazioni da ricontare
    [one] 1 votazione ricontata
   *[other] { $n } votazioni ricontate
}.
recount-other-files = ✗ I risultati tornano ({ $n ->
    [one] 1 votazione ricontata
   *[other] { $n } votazioni ricontate
}), ma non tutti i file sono quelli salvati: confronta quelli segnati con un’altra copia. Li cambia anche solo riaprirli e salvarli con un altro programma.
recount-not-all = ✗ Non tutto torna, su { $n ->
    [one] 1 votazione
   *[other] { $n } votazioni
}: confronta questi file con un’altra copia.
recount-unread = { $path } non si legge ({ $why }): indica la cartella di un’esportazione.
recount-no-export = In «{ $path }» non c’è un’esportazione: manca «{ $rules }». Indica la cartella nata con «portavoce export» o dal passo 9; se è in un archivio zip, prima estrailo.
recount-no-export-near = In «{ $path }» non c’è un’esportazione: manca «{ $rules }». La più vicina è «{ $near }»: indica quella.
recount-not-ours = { $path } non è come Portavoce l’ha salvato: { $why }. Prendi un’altra copia dell’esportazione.
recount-amiss-line = qualcosa non va alla riga { $line }
recount-amiss-text = non è una tabella in UTF-8
recount-amiss-format = il formato è «{ $found }», che questa versione non conosce
recount-amiss-column = manca la colonna «{ $column }»
recount-amiss-cell = alla riga { $line }, colonna «{ $column }», non si legge «{ $found }»

recount-guide-title = Come si riconta ogni voto: { $name }
recount-guide-files =
    In questa cartella:
    - { $guide }: questo testo.
    - { $rules }: per ogni votazione la domanda, il tipo di scheda, la regola, le opzioni (numerate da 0), aventi diritto e presenti, i totali arrivati già contati, come si sono risolte le parità. È JSON.
    - schede_anonime.csv: una riga per ogni segno di ogni scheda letta; le schede sono in ordine di contenuto, non di lettura. CSV con la virgola, UTF-8.
    - voti.csv: i risultati registrati, da confrontare.
    Nella cartella sopra, { $sums } elenca l’impronta SHA-256 di ogni file: si controlla con «sha256sum --check { $sums }».
recount-guide-steps =
    Per ricontare una votazione con qualunque programma:
    1. Prendi da schede_anonime.csv le righe con il suo numero nella colonna «votazione». Le righe con lo stesso numero di «scheda» sono una scheda sola.
    2. «esito_scheda» dice se è valida, bianca o nulla. Bianche e nulle si contano fra i votanti e non danno voti.
    3. Di una scheda valida, «opzione_n» è il numero dell’opzione, da 1, e «valore» ciò che c’è scritto: che cosa vuol dire lo dice la votazione, qui sotto.
    4. Applica il metodo scritto sotto, aggiungi i totali se ce ne sono, e confronta. Le cifre di un risultato sono arrotondate a due decimali, la metà per eccesso; posti ed esiti stanno anche in voti.csv.
    Lo stesso fa «portavoce recount CARTELLA».
recount-guide-value-mark = Sulla scheda: una riga per ogni opzione segnata, valore 1.
recount-guide-value-place = Sulla scheda: il valore è il posto dato all’opzione, 1 il primo: conta solo quale viene prima. Chi manca non ha posto, e a due a due sta sotto chi ne ha uno.
recount-guide-value-points = Sulla scheda: il valore sono i punti dati all’opzione.
recount-guide-value-score = Sulla scheda: il valore è il punteggio dato all’opzione; chi manca non ha punteggio.
recount-guide-value-grade = Sulla scheda: il valore è il giudizio, 0 il peggiore.
recount-guide-value-resistance = Sulla scheda: il valore è la resistenza verso l’opzione, 0 nessuna.
recount-guide-method = Metodo «{ $name }», { $seats ->
    [one] 1 posto
   *[other] { $seats } posti
}: { $how }
recount-guide-method-alone = Metodo «{ $name }»: { $how }
recount-guide-source = Fonte: { $source }
recount-guide-option = { $number } = { $option }
recount-guide-option-cost = { $number } = { $option } (costo { $cost } €)
recount-guide-receipts = Ricevute dei telefoni: { $file }, in ordine alfabetico. Dicono che una scheda è arrivata, non che cosa dice: chi ha la sua la cerca.
recount-guide-totals = Totali già contati ({ $channel }), nell’ordine delle opzioni: { $votes }
recount-guide-held = Le schede e i totali di questa votazione non sono pubblicati: è segreta, e si capirebbe chi ha votato che cosa. Si riconta solo dalla sessione, con «portavoce verify».
recount-guide-few = Di questa votazione non si pubblicano né schede né cifre: è segreta e hanno votato in meno di tre, quindi si capirebbe chi ha votato che cosa. Si riconta solo dalla sessione, con «portavoce verify».
recount-guide-lot = Parità: sorteggio con il seme «{ $seed }», ordine { $order }. Per ogni opzione pari calcola lo SHA-256 del testo «seme|numero», per esempio «{ $seed }|{ $first }»: vince il più piccolo.
recount-guide-decided = Parità: ordine deciso dal Tavolo, { $order }.
recount-guide-first-places = Parità per gli ultimi posti: di ogni opzione pari si contano le schede che la mettono davanti a tutte (il posto migliore, i punti o il punteggio più alti; zero punti non contano). Davanti a tutte insieme ad altre, in k, vale 1/k. Passa chi ne ha di più; chi ne ha altrettanti resta pari.
recount-guide-lower-resistance = Parità per gli ultimi posti: di ogni opzione pari si contano le schede con la resistenza più forte della scala: passa chi ne ha di meno. Se sono altrettante si guarda la resistenza più bassa di uno, e così via; chi è pari fino in fondo resta pari. Dove manca il valore, la resistenza è 0.
recount-guide-expected = Risultato registrato:
recount-guide-figure = { $option }: { $figure }
recount-guide-figure-outcome = { $option }: { $figure } ({ $outcome })
