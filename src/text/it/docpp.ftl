# The annex of the DocPP.

docpp-title = Allegato al Documento di Proposta Partecipata
docpp-to-fill = (da completare)
docpp-process = 1. Titolo del processo
docpp-curator = 2. Responsabile del processo e curatore del testo
docpp-owner = 3. Ente titolare della decisione
docpp-approved = 4. Data di redazione e di approvazione da parte del Tavolo di Negoziazione
docpp-facilitator = 5. Facilitatore, e soggetti invitati come osservatori
docpp-sent = 6. Data di invio al Tecnico di garanzia
docpp-premise = 7. Premessa
docpp-premise-words = Questi sono i temi e le domande portati all’assemblea:
docpp-course = 8. Percorso effettuato
docpp-course-words = Questi sono i partecipanti all’incontro e i soggetti del Tavolo di Negoziazione. Gli altri incontri del percorso sono da aggiungere.
docpp-outcome = 9. Esito del processo: proposte per il decisore
docpp-shared = Proposte condivise
docpp-divergent = Elementi di divergenza
docpp-voted = Proposte su cui ha deciso il voto
docpp-open = Proposte emerse: il tema non è stato chiuso
docpp-title-alone = (la proposta è il suo titolo, senza altro testo)
docpp-no-proposal = Su questo tema non è rimasta nessuna proposta.
docpp-proposals = Proposte su «{ $theme }» ed esiti
docpp-column-proposal = Proposta
docpp-column-weight = Peso
docpp-column-priority = Priorità
docpp-column-table = Posizione del Tavolo
docpp-column-vote = Voto dell’assemblea
docpp-vote-turnout = { $vote } (votanti { $voters } su { $present } { $when ->
    [entitled] { $present ->
        [one] avente diritto
       *[other] aventi diritto
    }
   *[opening] { $present ->
        [one] presente
       *[other] presenti
    } con diritto di voto
}{ $limited ->
    [yes] ; { $who }
   *[no] {""}
})
docpp-decided = Votazione n. { $n }, { $vote }
docpp-no-round = nessuna prova di consenso
docpp-no-vote = nessun voto su questa proposta
docpp-no-vote-decided = nessun voto ha deciso su questa proposta; le votazioni sul tema sono sotto
docpp-vote = votazione n. { $n }
docpp-votes-beside = Altre votazioni sul tema:
docpp-not-proclaimed = risultato non ancora proclamato
docpp-figures-held = cifre non pubblicate: voto segreto, meno di tre votanti
docpp-reservations = Motivi, riserve, obiezioni e dichiarazioni messi agli atti:
docpp-observations = Osservazioni ricevute su «{ $theme }» e come sono state trattate
docpp-votes-no-theme = Votazioni senza tema
docpp-no-theme = Osservazioni senza tema
docpp-observations-none = Osservazioni su nessun tema in particolare e come sono state trattate
docpp-polls-no-theme = Consultazioni esterne senza tema
docpp-advice = 10. Indicazioni per il decisore
docpp-advice-draft = Bozza ricavata dagli esiti, da rivedere con il Tavolo di Negoziazione prima dell’invio.
docpp-advice-title = «{ $title }»
docpp-advice-shared = { $theme }: si chiede all’ente di accogliere la proposta condivisa { $titles }{ $records ->
    [0] .
   *[other] , tenendo conto delle riserve messe agli atti.
}
docpp-advice-divergent = { $theme }: restano aperte { $titles }. Si chiede all’ente di scegliere tenendo conto delle ragioni di ciascuna.
docpp-advice-voted = { $theme }: l’assemblea ha scelto con il voto { $titles }{ $settled ->
    [lot] ; a parità ha deciso il sorteggio
    [table] ; a parità ha deciso il Tavolo
   *[no] {""}
}. Si chiede all’ente di accogliere la scelta{ $records ->
    [0] .
   *[other] , tenendo conto delle riserve messe agli atti.
}
docpp-advice-apart = { $theme }: l’assemblea ha deciso con la votazione n. { $n }, { $vote }. Si chiede all’ente di tenerne conto.
docpp-advice-vote = Votazione n. { $n }, { $vote }. Si chiede all’ente di tenerne conto.
docpp-advice-apart-void = { $theme }: la votazione n. { $n }, { $vote }, non ha effetto. Non c’è una proposta da consegnare all’ente.
docpp-advice-void = Votazione n. { $n }, { $vote }. La votazione non ha effetto.
docpp-advice-open = { $theme }: il tema non è stato chiuso; { $n ->
    [one] la proposta emersa è { $titles }.
   *[other] le proposte emerse sono { $titles }.
}
docpp-advice-pending = { $theme }: con il voto l’assemblea ha scelto { $titles }, ma il tema non è stato chiuso. Prima di consegnare questo documento va chiuso.
docpp-advice-nothing = { $theme }: non c’è una proposta da consegnare all’ente.
docpp-advice-held = { $theme }: l’assemblea ha votato in segreto, e il risultato non è stato proclamato. Prima di consegnare questo documento va proclamato.
docpp-advice-reasons = Se l’ente si discosta da questi esiti, ne spiega pubblicamente i motivi.
docpp-monitoring = 11. Programma di monitoraggio
