# What other platforms and forms ask for.

exchange-data-description = Attendance, positions, observations, consensus rounds and votes of a participatory assembly. Without personal data. A text that begins with =, +, - or @ has an apostrophe before it, so that spreadsheets do not run it: it is no part of the text.
exchange-data-percent = Percentage with two decimals, rounded half up.
exchange-observatory = Sheet of the regional observatory: fields taken from the assembly, to be copied
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
