# Packs read on another laptop.

packs-key-elsewhere = altro portatile
    .words = secondo portatile, due portatili, file dei pacchi
packs-title = Leggere i pacchi su due portatili
packs-write-form = Scrivi il foglio della scheda per l’altro portatile
packs-take = Prendi i pacchi letti sull’altro portatile
packs-form-written = Foglio scritto in { $path }: sull’altro portatile «portavoce read-pack» e il nome del file.
packs-take-title = Quale file?
packs-take-body = Trascina qui il file portato dall’altro portatile, o scrivi dov’è.
packs-which = Che lettura è?
packs-which-known = Dicono lo stesso di pacchi già qui: che lettura è?
packs-as-new = Pacchi nuovi, prima lettura
packs-as-second = Seconda lettura dei pacchi letti una volta, nello stesso ordine
packs-other-vote = Il file è di un altro voto, o le opzioni sono cambiate: non è stato preso nulla.
packs-known = I pacchi di questo file sono già qui: non si prendono due volte.
packs-rest-title = Qualche pacco del file è già qui
packs-rest-body = { $known ->
    [one] 1 pacco è già stato preso e non si prende
   *[other] { $known } pacchi sono già stati presi e non si prendono
} due volte. { $new ->
    [one] Ne resta 1 nuovo.
   *[other] Ne restano { $new } nuovi.
}
packs-rest-next = Prendi quelli nuovi
packs-nothing = Nel file non c’è ancora nessun pacco letto fino in fondo.
packs-next-write = Scrivi il file dei pacchi ed esci (o conta un altro pacco)
packs-none-read = Nessun pacco è stato letto fino in fondo: quello che è scritto resta, e si riprende con lo stesso comando.
packs-written = { $packs ->
    [one] 1 pacco
   *[other] { $packs } pacchi
}, { $n } { $n ->
    [one] scheda
   *[other] schede
}, in { $path }: porta il file sul primo portatile.
packs-not-a-pack = «{ $path }» non è un foglio né un file di pacchi: prendilo di nuovo dall’altro portatile.
packs-damaged = «{ $path }» è rovinato o è stato cambiato a mano: non è stato preso nulla. Copialo di nuovo dall’altro portatile.
packs-newer = «{ $path }» viene da una versione più nuova del programma: aggiorna questo portatile.
packs-not-written = Non si può scrivere in «{ $path }»: { $why }. Scegli un’altra cartella o libera spazio.
