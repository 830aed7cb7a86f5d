# The tables of the final report (*relazione finale*).

report-title = Tabelle per la relazione finale
report-meetings = Eventi partecipativi
report-meetings-caption = Incontri e partecipanti
report-column-meeting = Nome
report-column-kind = Tipo
report-column-place = Luogo
report-column-day = Data
report-column-all = Partecipanti
report-column-women = Donne
report-column-men = Uomini
report-column-others = Altri
report-column-young = Giovani
report-not-recorded = non rilevato
report-not-apart = non distinti
report-others = Fra gli «altri» c’è anche chi non ha dichiarato il genere e chi è in gruppi con meno di 3 persone, perché non si riconosca: donne e uomini possono essere qualcuno in più.
report-young = I giovani hanno meno di 30 anni; le fasce d’età con meno di 3 persone sono unite ad altre e non si dicono.
report-young-none = L’età non è stata rilevata.
report-people = Partecipanti: chi e quanti
report-table = Tavolo di Negoziazione
report-no-table = In questo incontro non c’era un Tavolo di Negoziazione.
report-seats = { $n ->
    [one] Il Tavolo ha 1 soggetto.
   *[other] Il Tavolo ha { $n } soggetti.
}
report-methods = Metodi e tecniche impiegati
report-method-spokespeople = Posizioni affidate a portavoce, con tempi di parola fissati prima
report-method-observations = Raccolta di osservazioni e proposte{ $answered ->
    [yes] , con risposta a ciascuna
   *[no] {""}
}
report-method-consensus = Metodo del consenso, con la scala «{ $scale }»
report-method-weighing = Pesatura delle opzioni secondo criteri
report-method-vote = Voto, con il metodo «{ $method }»
report-votes = Votazioni
report-votes-caption = Votazioni chiuse e non annullate; i presenti sono quelli che potevano votare
report-column-question = Domanda
report-column-method = Metodo
report-column-present = Presenti
report-column-voters = Votanti
report-column-valid = Valide
report-held = non pubblicate
report-column-chosen = Esito
report-observations = Osservazioni
report-observations-caption = Osservazioni per esito
report-column-observations = Osservazioni
report-none = Nessuna.
report-methods-none = Nessuno.
