# What other platforms and forms ask for.

exchange-data-description = Presenze, posizioni, osservazioni, prove di consenso e votazioni di un’assemblea partecipativa. Senza dati personali. Un testo che comincia con =, +, - o @ ha davanti un apostrofo, perché i fogli di calcolo non lo eseguano: non è del testo.
exchange-data-percent = Percentuale con due decimali, arrotondata per eccesso dalla metà in su.
exchange-observatory = Scheda dell’Osservatorio partecipazione: campi ricavati dall’assemblea, da ricopiare
exchange-field-title = Titolo del processo
exchange-field-owner = Titolari della decisione
exchange-field-law = Legge di riferimento
exchange-field-people = Numero persone partecipanti
exchange-field-women = Presenza femminile
exchange-field-gender = Prevalenza di genere
exchange-field-table = Tavolo di Negoziazione
exchange-field-techniques = Tecniche di Partecipazione
exchange-field-results = Risultati conseguiti
exchange-gender-women = Femminile
exchange-gender-men = Maschile
exchange-gender-unknown = Non indicato
exchange-women-yes = Sì
exchange-technique-consensus = Metodo del consenso (Linee Guida Partecipazione RER)
