//! Words that tell a name from what only looks like one, lower case and without accents.

use std::collections::BTreeSet;
use std::sync::LazyLock;

type Words = LazyLock<BTreeSet<&'static str>>;

static ORDINARY: Words = LazyLock::new(|| ORDINARY_WORDS.split_whitespace().collect());
static GIVEN: Words = LazyLock::new(|| GIVEN_WORDS.split_whitespace().collect());
static ROLES: Words = LazyLock::new(|| ROLES_WORDS.split_whitespace().collect());
static TITLES: Words = LazyLock::new(|| TITLES_WORDS.split_whitespace().collect());
static PLACES: Words = LazyLock::new(|| PLACES_WORDS.split_whitespace().collect());

/// Whether a word is one of everyday Italian, or a town.
pub(super) fn is_ordinary(word: &str) -> bool {
    ORDINARY.contains(word)
}

/// Whether a word is a common first name.
pub(super) fn is_given(word: &str) -> bool {
    GIVEN.contains(word)
}

/// Whether a word stands in names without being one: `Referente`, `delle`.
pub(super) fn is_role(word: &str) -> bool {
    ROLES.contains(word)
}

/// Whether a surname follows a word: `sig`, `dott`.
pub(super) fn is_title(word: &str) -> bool {
    TITLES.contains(word)
}

/// Whether what follows a word is called after somebody: `via`, `scuola`.
pub(super) fn is_place(word: &str) -> bool {
    PLACES.contains(word)
}

/// Words of everyday Italian, and names of towns, that are surnames too: one alone proves nothing.
const ORDINARY_WORDS: &str = "
abate abbate acqua agnelli albergo alto amato amici amico amore angeli angelo aquila arena argento aria arma armati
armonia asso balestra ballo bambini banchi banco banda bandiera bar barba barbieri barca barile barone baroni bassi
basso battaglia battista beccaio becchi belli bello bene benedetti benvenuti berretti bestia bianca bianchi bianco
bici biscotti bocca bolla bologna borghi borgo borsa boschi bosco botta bottega botti bravi bravo bruna bruni bruno
brusco buoni buono burro bus caccia cacciatore calabrese calabria calcagno calvi calvo camera campagna campana
campanella campi campo canale canali cane cani cannone cantone cantoni capelli capitani capitano capo cappella
cappelli cappello capra cara carbone carboni cardinale cardinali carini carino carli carnevale caro carta casa
casale casali casella caselli caserta cassa castagna castelli castello catania catena cavaliere cavalieri cavalli
cavallo ceci cera cerchi chiari chiaro chiesa chiodi ciclamino cima cipolla civico coda cognome colla colle colletta
colli collina colombi colombo colonna comodi comune concordia conforti console conta conte conti coppa coppola corda
corona corrente corsi corso corte cortese cortesi corti corvi corvo costa costante coste costi cotto cremona
cremonesi croce crocetta croci cucina cuoco dama danesi danza destro diamante diana divino dolce dolci donati donato
donna dotti duca duchi durante duri duro elmi eremita esempio esposito estate evangelisti fabbri fabbro facchini
faccia falco falconi fanti fantini farina fattore fattori fava felice felici ferrara ferrari ferri ferro festa
fiaschi fico fini fiore fiori fiorini fiume foglia fontana fontane fonte fonti foresta formica fornaio fornari
fornaro forni forno forte forti fortuna fortunato fossa fossati fosse francesi franchi franco fratelli freddi freddo
fresca fresco frigo frusta fumo fusi fusto gabbia galante galli gallina gallo gamba garante garofalo gatta gatti
gatto gelati gelo genova genovese gentile gentili germani ghirlanda gialli giardini giardino gigli giglio giordano
giro giudice giudici giusti giusto gobbi gola governatori gradi grande grandi grandini grano grassi grasso grazia
greci greco grigi grilli grillo grossi grosso gruppo guardi guerra guerrieri guida guidi imola innocenti inverno
italiani laghi lago lama lana lancia landi latte lavoro legge leggeri lenti lenza leone leoni lepre lepri letti
levante liberati liberi libero libri lima lombardi lombardo longhi longo lotti lucca lucchese lucchesi luce luna
lunghi lungo luoghi lupi lupo macchia madonna maestri maestro maggio maggiore magli magni magno magri mancini
mancino manna mantovani marca marchese marchesi marchi marcia mare margherita mari mariani marina marini marino
marte martelli martello martini marzo massa massimo mattino mauro medici melandri mele melone mercanti mercato merci
merli merlo messina mezzi mezzo miglio mila milanese milanesi milani milano minori mirabile mirto modena molinari
molinaro molino monaci monaco mondi mondo montagna montanari montanaro monte monti mora mori moro morte mosca
moschini mozzi mugnai muli mulini mura muratore muratori muro musi muti nani napoletano napoli natale natali nave
negri negro neri nero nevi nicola nobile nobili noce noci nome nomi nonni norma nota notari notaro notte novelli
novello oliva oliveti olivi olmi ombra onesti onori orari ordine orefice oro orsi orso orti orto ospitali osti otto
pace padova padovan padovani pagani pagano paglia pagliai palazzi palazzo palla palma palmi pane papa papi paradisi
paradiso parco parente parenti pari parigi parma parola parte partita pascoli passera passeri passo pasta pastore
pastori patriarca patti pavone pavoni pecora pecorari pelle pellegrini pellegrino pena penna pennacchi pepe pera
peri perla perrone persico pesaro pesce pesci piana piani piano piatti piazza piazzi piccini piccinini piccoli
piccolo piemonte pietra pietri pini pino pinto pioppi pisa pisani pisano pista po poeta poggi poggio polla pollini
pollo polo ponte ponti popoli porcelli porta porti porto portoghese posta pozzi pozzo prati prato prete preti prima
primavera primi primo principe principi priore priori profeta proto provenzano puglia pugliese pugliesi pulga puma
punto quadri quadro quaglia quaranta quarta quarto querci quercia quinta quinto radice ragazzi ragazzo ragno ragusa
rama rame rana rapa ravenna re reale reali reggio regina regoli remo resta resti rete ricchi ricci riccio ricco
rimini riva rivi rizzo rocca roma romagna romagnoli romana romani romano romei rondine rosa rosai rose rosina rossa
rossetti rossi rosso rotondi rotondo rovere rovi rubini russi ruta sabato sacchi sacco saggi saggio sala sale
salerno sali salvia salvo sani sano santi santo sarti sarto sassi sasso savi savio savoia sbarra scala scale scalzi
scarpa schiavi scopa scuola secchi secco segni sella selva selvaggi senesi serate serena sereni sereno serio serpi
serra serre servi sesti sesto sette severi severo siciliano sicuro siena signore signorelli signori silvestri
sindaci soldati soldi sole solo somma soprani sordi sorgente sorrentino sorte spada spagna spagnoli spagnolo spazio
spezia spina spinelli spinosa staffa stella stelle storti stracci strada striscia suriano tavola tavolo teatro
tedeschi tedesco tema tempesta tempi tempo terra terza terzi terzo testa testi tigli tonno topi toro torre torresi
torri torti toscani toscano tosti trani tre trenta trento trevisani treviso tribuni trombetta turchi turco turri
uliva umili unghia urbani urbano vacca vacchi vaglia valente valenti valentini valle valli vasi vaso vecchi vecchio
vela venerdi venezia veneziani veneziano venti vento ventura venturi vera verde verdi vergine vergini veri vero
verona veronesi vescovi vescovo vespa vetri vetro via viale viani vigili vigna vigne villa villani ville vincenti
vinci vino viola vita vitale vitali vitelli vittoria volpe volpi volta volti vulcano zanna zappa zecca zeta zio
zoccoli zoppi zucca zuccheri zucchero zucchi
";

/// Common first names: one alone is seldom one person's.
const GIVEN_WORDS: &str = "
achille ada adelaide adele adriana adriano agata agnese agostino aida alba alberta alberto aldo alessandra
alessandro alessia alessio alex alfonso alfredo alice allegra amalia amedeo amelia ana andrea andreea angela
angelica angelina angiola anita anna annalisa annamaria annarita antonella antonia antonietta antonino antonio
arianna armando arnaldo arturo asia augusto aurelio aurora barbara bartolomeo beatrice benedetta benedetto benito
bernardo bettina bianca brigida bruna bruno camilla carla carlo carlotta carmela carmelo carmen carmine carolina
caterina catia cecilia celeste cesare chiara christian cinzia clara claudia claudio clelia clementina concetta
corrado cosimo costantino costanza cristian cristiana cristiano cristina daniela daniele danilo dario davide debora
deborah delia denis diana diego dino domenica domenico donata donatella donato dora doriana edda edoardo egidio elda
elena eleonora elia eliana elio elisa elisabetta ellen emanuela emanuele emilia emilio emma enea enrica enrico enzo
erica erika ermanno ernesto ester ettore eugenia eugenio eva ezio fabia fabiana fabio fabiola fabrizio fatima fausto
federica federico felice ferdinando fernanda fernando ferruccio filippo fiorella fiorenza flavia flavio floriana
franca francesca francesco franco fulvia fulvio gabriele gabriella gaetano gaia gaspare gemma gennaro gerardo
germana germano giacomo giada giampaolo giampiero giancarlo gianfranco gianluca gianluigi gianmarco gianna gianni
gianpaolo gigliola gilberto gina ginevra gino gioele gioia giordano giorgia giorgio giovanna giovanni giulia
giuliana giuliano giulio giuseppe giuseppina giusy gloria goffredo grazia graziano graziella greta guglielmo guido
ida ignazio ilaria ilario ileana immacolata ines irene iris isabella isacco italo ivan ivana ivano ivo jacopo
jessica jolanda katia lara laura lea leandro leda leo leonardo leone leonora letizia lia liana licia lidia liliana
lina linda lino lisa livia livio lorella lorena lorenza lorenzo loretta loris luca lucia luciana luciano lucio
lucrezia ludovica ludovico luigi luigia luigina luisa luna maddalena maicol maksim manuel manuela mara marcella
marcello marco margherita maria mariangela marianna mariano marica mariella marika marilena marina mario marisa
maristella marta martina martino massimiliano massimo matilde matteo mattia maura maurizia maurizio mauro melissa
michela michele michelle milena milo mirco mirella miriam mirko miro mohamed mohammed moira monica morena moreno
nadia natale natalia natalina nazario nelly nicola nicole nicoletta nicolo nina nino noemi nora norma odoardo ofelia
olga olivia omar onorina orazio oreste oriana ornella orsola oscar osvaldo ottavia ottavio pamela paola paolo
pasquale patrizia patrizio pia piera pierangela pierluigi piermaria piero pierpaolo pietro pina pino primo prisca
quinto rachele raffaele raffaella raimondo ramona rebecca regina remo renata renato renzo riccardo rina rino rita
roberta roberto rocco rodolfo romana romano romeo romina romolo rosa rosalba rosalia rosanna rosaria rosario rosetta
rosina rossana rossella ruggero sabina sabrina salvatore samanta samantha samuel samuele sandra sandro santa santina
santo sara saverio sebastiano serena sergio severino silvana silvano silvia silvio simona simone simonetta sofia
sonia stefania stefano stella susanna tamara tania tatiana tecla teodoro teresa tiberio tina tino tiziana tiziano
tommaso tonino tullio ugo ulisse umberto urbano valentina valentino valeria valerio vanda vanessa vanna vasco vera
veronica vilma vincenza vincenzo viola virgilio virginia virna vito vittoria vittorina vittorio viviana walter wanda
william yuri zaira zeno zoe
";

/// What persons without a name are called, and the small words of surnames: no part of a name.
const ROLES_WORDS: &str = "
addetta addetto anonima anonimo assessora assessorato assessore associazione azienda capogruppo cittadina cittadini
cittadino comitato comune consigliera consigliere cooperativa coordinatore coordinatrice dalla dalle dallo degli dei
del delegata delegato della delle dello den der des direttore direttrice facilitatore facilitatrice garante
imprenditore imprenditrice impresa las los ospite partecipante persona portavoce presidente presidentessa
rappresentante referente relatore relatrice responsabile san santa santo segretaria segretario sindaca sindaco socia
socio tecnica tecnico the titolare uditore uditrice ufficio unione van vice vicepresidente vicesindaco volontaria
volontario von
";

/// Words after which a surname follows.
const TITLES_WORDS: &str = "
arch architetta architetto avv avvocata avvocato cav don dott dottor dottore dottoressa dottssa dr geom geometra ing
ingegner ingegnere mister onorevole padre prof professor professore professoressa profssa ra rag ragioniere sig sigg
signor signora signore signori signorina sigra ssa suor
";

/// Words after which a surname is that of a street, a school, a house.
const PLACES_WORDS: &str = "
asilo biblioteca borgo casa centro chiesa cinema contrada corso giardino istituto largo liceo ospedale palazzo
palestra parco piazza piazzale piazzetta ponte porta rotonda san sant santa santo scuola scuole stadio strada teatro
via viale vicolo villa
";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_written_as_words_are_compared() {
        let all = [
            ORDINARY_WORDS,
            GIVEN_WORDS,
            ROLES_WORDS,
            TITLES_WORDS,
            PLACES_WORDS,
        ];
        for word in all.iter().flat_map(|words| words.split_whitespace()) {
            let plain = word.chars().all(|c| c.is_ascii_lowercase());
            assert!(plain, "{word}");
        }
    }
}
