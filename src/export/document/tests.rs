use super::*;
use crate::export::tests::xml::{text_of, unzipped};

/// A document with a block of each sort, `odd` in every place where a text can be.
fn full(odd: &str) -> Doc {
    let text = Text::new(Lang::It);
    let mut doc = Doc::new("Verbale", odd.to_owned(), &text);
    for level in [Level::One, Level::Two, Level::Three] {
        doc.heading(level, odd);
    }
    doc.say(odd);
    doc.labelled(odd, odd);
    doc.quote(odd);
    doc.list(vec![odd.to_owned(), "secondo".to_owned()]);
    let mut grid = Grid::new(
        odd.to_owned(),
        vec![Column::words(odd, 3), Column::figures("voti", 1)],
    );
    grid.rows.push(vec![odd.to_owned(), "52".to_owned()]);
    doc.table(grid);
    doc.bars(Chart {
        title: odd.to_owned(),
        base: "100% = 84".to_owned(),
        bars: [(0, false), (619, true), (1000, false)]
            .map(|(filled, first)| Bar {
                label: odd.to_owned(),
                figure: "52 su 84".to_owned(),
                filled,
                first,
            })
            .to_vec(),
        source: odd.to_owned(),
    });
    doc
}

/// What people may write, and what may break a file.
fn oddities() -> Vec<String> {
    vec![
        "=SOMMA(A1:A9)".to_owned(),
        "<script>alert('x')</script> & \"fine\"]]>".to_owned(),
        "🌳 👩‍👩‍👧 שלום مرحبا".to_owned(),
        "riga\r\nriga\n\ncon\ttab e   spazi  ".to_owned(),
        "parola ".repeat(1_500),
    ]
}

/// The main file of a document and whether every file in it is well formed.
fn opened(bytes: &[u8], main: &str) -> String {
    let files = unzipped(bytes);
    let mut words = None;
    for (name, content) in &files {
        if name == "mimetype" {
            continue;
        }
        let text = text_of(content);
        if name == main {
            words = Some(text);
        }
    }
    words.expect("the main file is there")
}

#[test]
fn whatever_is_written_stands_in_both_files_as_it_was() {
    for odd in oddities() {
        let doc = full(&odd);
        let expected = odd.replace("\r\n", "\n");
        for (bytes, main) in [
            (docx::render(&doc).unwrap(), "word/document.xml"),
            (odt::render(&doc).unwrap(), "content.xml"),
        ] {
            let words = opened(&bytes, main);
            let found = words.matches(expected.as_str()).count();
            assert!(found >= 12, "{main}: {found} times {expected:?}");
        }
    }
}

#[test]
fn a_page_holds_the_same_words_and_is_well_formed() {
    for odd in oddities() {
        let page = String::from_utf8(html::render(&full(&odd))).unwrap();
        let body = page.strip_prefix("<!doctype html>\n").unwrap();
        let words = text_of(body.as_bytes());
        let expected = odd.replace("\r\n", "\n");
        let found = words.matches(expected.as_str()).count();
        assert!(found >= 12, "{found} times {expected:?}");
        assert!(!page.contains("class=\"\""), "{page}");
        assert!(!page.contains("http"), "nothing is fetched: {page}");
    }
}

#[test]
fn what_xml_cannot_hold_is_replaced_by_a_mark() {
    let doc = full("a\u{0}b\u{7}c\u{ffff}d");
    for (bytes, main) in [
        (docx::render(&doc).unwrap(), "word/document.xml"),
        (odt::render(&doc).unwrap(), "content.xml"),
    ] {
        let words = opened(&bytes, main);
        assert!(words.contains("a\u{fffd}b\u{fffd}c\u{fffd}d"), "{main}");
    }
}

#[test]
fn tables_repeat_their_headings_and_figures_stand_to_the_right() {
    let doc = full("x");
    let docx = unzipped(&docx::render(&doc).unwrap());
    let body = String::from_utf8(docx["word/document.xml"].clone()).unwrap();
    assert!(body.contains("<w:tblHeader/>") && body.contains("<w:jc w:val=\"right\"/>"));
    let styles = String::from_utf8(docx["word/styles.xml"].clone()).unwrap();
    assert!(styles.contains("<w:lang w:val=\"it-IT\"/>"));
    let odt = unzipped(&odt::render(&doc).unwrap());
    let body = String::from_utf8(odt["content.xml"].clone()).unwrap();
    assert!(body.contains("<table:table-header-rows>") && body.contains("_End\">52<"));
    let styles = String::from_utf8(odt["styles.xml"].clone()).unwrap();
    assert!(styles.contains("fo:language=\"it\" fo:country=\"IT\""));
}

#[test]
fn paragraphs_run_as_their_first_letter_does() {
    for (odd, is_marked) in [("مرحبا ciao", true), ("ciao مرحبا", false)] {
        let doc = full(odd);
        let docx = unzipped(&docx::render(&doc).unwrap());
        let body = String::from_utf8(docx["word/document.xml"].clone()).unwrap();
        assert_eq!(body.contains("<w:bidi/>"), is_marked, "{odd}");
        assert_eq!(body.contains("<w:rtl/>"), is_marked, "{odd}");
        let odt = unzipped(&odt::render(&doc).unwrap());
        let body = String::from_utf8(odt["content.xml"].clone()).unwrap();
        assert!(body.contains("style:writing-mode=\"rl-tb\""));
        for style in ["Heading_20_1", "Text_20_body", "Quotations"] {
            let used = format!("text:style-name=\"{style}_RL\"");
            assert_eq!(body.contains(&used), is_marked, "{style}: {odd}");
        }
    }
}

#[test]
fn tables_and_bars_stay_on_one_page_where_they_can() {
    let doc = full("x");
    let docx = unzipped(&docx::render(&doc).unwrap());
    let body = String::from_utf8(docx["word/document.xml"].clone()).unwrap();
    assert!(body.contains("<w:cantSplit/>") && body.contains("<w:keepNext/>"));
    let settings = String::from_utf8(docx["word/settings.xml"].clone()).unwrap();
    assert!(settings.contains("compatibilityMode"), "{settings}");
    let odt = unzipped(&odt::render(&doc).unwrap());
    let body = String::from_utf8(odt["content.xml"].clone()).unwrap();
    assert!(body.contains("table:style-name=\"TabellaUnita\""));
    assert!(body.contains("table:style-name=\"Riga\""));
}

#[test]
fn words_that_lead_to_what_follows_and_lines_to_sign_on_are_not_left_alone_at_the_foot_of_a_page() {
    let text = Text::new(Lang::It);
    let kept = |build: fn(&mut Doc)| {
        let mut doc = Doc::new("Verbale", String::new(), &text);
        build(&mut doc);
        let docx = unzipped(&docx::render(&doc).unwrap());
        let docx = String::from_utf8(docx["word/document.xml"].clone()).unwrap();
        let odt = unzipped(&odt::render(&doc).unwrap());
        let odt = String::from_utf8(odt["content.xml"].clone()).unwrap();
        let html = String::from_utf8(html::render(&doc)).unwrap();
        [
            docx.contains("<w:keepNext/>"),
            odt.contains("text:style-name=\"Text_20_body_20_Keep\""),
            html.contains("<p class=\"lead\""),
        ]
    };
    assert_eq!(kept(|doc| doc.say("Come si è contato:")), [true; 3]);
    assert_eq!(kept(|doc| doc.labelled("Firma", "____")), [true; 3]);
    assert_eq!(kept(|doc| doc.say("Si è contato.")), [false; 3]);
    let before_a_table = |doc: &mut Doc| {
        doc.say("Si è contato.");
        let mut grid = Grid::new("Voti".to_owned(), vec![Column::words("Voti", 1)]);
        grid.rows.push(vec!["52".to_owned()]);
        doc.table(grid);
    };
    assert_eq!(kept(before_a_table), [true; 3]);
    assert_eq!(kept(|doc| doc.labelled("Luogo", "Sala")), [false; 3]);
}

#[test]
fn the_last_words_stand_on_the_page_of_the_signatures() {
    let mut doc = Doc::new("Verbale", String::new(), &Text::new(Lang::It));
    doc.say("Si è votato.");
    doc.say("Si è contato.");
    doc.heading(Level::One, "Firme");
    doc.labelled("Firma", "____");
    let placed: Vec<bool> = doc.placed().map(|(_, leads_on)| leads_on).collect();
    assert_eq!(placed, [false, true, false, true], "a heading by its style");
}

#[test]
fn a_last_heading_with_one_paragraph_stands_on_the_page_of_the_words_before_it() {
    let mut doc = Doc::new("Allegato", String::new(), &Text::new(Lang::It));
    doc.say("Si è votato.");
    doc.heading(Level::One, "10. Indicazioni");
    doc.say("Si spiegano i motivi.");
    doc.heading(Level::One, "11. Monitoraggio");
    doc.say("Da compilare");
    let placed: Vec<bool> = doc.placed().map(|(_, leads_on)| leads_on).collect();
    assert_eq!(placed, [false, false, true, false, false]);
}

#[test]
fn an_odt_begins_with_its_kind_unpacked_and_the_same_document_gives_the_same_bytes() {
    let doc = full("x");
    let bytes = odt::render(&doc).unwrap();
    let kind = b"mimetypeapplication/vnd.oasis.opendocument.text";
    assert_eq!(&bytes[30..30 + kind.len()], kind);
    assert_eq!(bytes, odt::render(&doc).unwrap());
    assert_eq!(docx::render(&doc).unwrap(), docx::render(&doc).unwrap());
}

#[test]
fn empty_parts_are_left_out_and_a_chart_can_be_read_aloud() {
    let text = Text::new(Lang::It);
    let mut doc = Doc::new("Verbale", String::new(), &text);
    doc.say("");
    doc.labelled("Luogo", "");
    doc.list(Vec::new());
    doc.table(Grid::new("vuota".to_owned(), Vec::new()));
    assert!(doc.blocks.is_empty());
    let Some(Block::Bars(chart)) = full("Ombra").blocks.pop() else {
        panic!("bars come last");
    };
    assert!(
        chart
            .alt()
            .starts_with("Ombra. 100% = 84. Ombra: 52 su 84; ")
    );
}
