# What is wrong with a plan.

plan-fault = Piano «{ $file }», riga { $line }, colonna { $column }: { $what } Non è stato creato nulla.
plan-fault-not-text = «{ $file }» non è un testo ma forse un documento o un foglio: salvalo come testo e riprova. Non è stato creato nulla.
plan-fault-people = Elenco «{ $file }»: { $what }
plan-fault-syntax = qui non si capisce: «{ $excerpt }». Controlla virgolette, parentesi e segni =.
plan-fault-twice = «{ $key }» è scritto due volte: lasciane uno.
plan-fault-unknown-key = «{ $key }» non è una voce del piano. Qui si può scrivere: { $known }.
plan-fault-unknown-key-near = «{ $key }» non è una voce del piano. Forse è «{ $nearest }»?
plan-fault-missing = manca «{ $key }»: scrivilo.
plan-fault-empty = qui non c’è scritto nulla: scrivi il testo fra le virgolette, o togli la voce.
plan-fault-wrong-kind = «{ $key }» vuole { $wanted ->
    [text] un testo fra virgolette
    [whole] un numero intero, da 0 in su
    [flag] true oppure false, senza virgolette
    [date] una data, come 2026-11-21 o "21/11/2026"
    [time] un tempo, come "3:00" o un numero di secondi
    [fraction] una sola frazione fra virgolette, come "2/3"
    [list] un elenco di testi, come ["uno", "due"]
    [table] una tabella, come [{ $key }]
   *[tables] una o più tabelle, come [[{ $key }]]
}.
plan-fault-unknown-word = «{ $word }» non va bene per «{ $key }». Scegli fra: { $known }.
plan-fault-no-such = «{ $name }» ({ $key }) non c’è in questo piano: controlla come è scritto.
plan-fault-only-with = «{ $key }» qui non avrebbe effetto: vale solo { $n ->
    [0] insieme a «{ $other }». Scrivi anche quello
    [one] con { $other } = { $values }. Cambia quello
   *[other] con { $other } uguale a uno di questi: { $values }. Cambia quello
}, o togli questa riga.
plan-fault-either = «{ $key }» e «{ $other }» dicono la stessa cosa, e uno dei due non avrebbe effetto: lasciane uno.
