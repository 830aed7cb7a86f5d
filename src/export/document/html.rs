//! A document as a web page to be read on any screen, printed on A4 and saved as PDF from there: one file, nothing fetched.

use super::layout::stays_whole;
use super::xml::{Xml, lines};
use super::{Block, Chart, Doc, Grid, Level, Numbers, Side, locale};

/// How everything looks; the words at the foot of each page come before it.
const STYLE: &str = "
:root { color-scheme: light; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
body { font: 11pt/1.45 Arial, 'Liberation Sans', Helvetica, sans-serif; color: #1a1a1a; background: #fff;
  max-width: 17cm; margin: 1.5cm auto; padding: 0 1cm; }
h1, h2, h3, h4 { line-height: 1.2; break-after: avoid; }
h1 { font-size: 22pt; margin: 0 0 0.2em; }
h2 { font-size: 16pt; margin: 1.6em 0 0.6em; padding-bottom: 0.15em; border-bottom: 1px solid #b6bcc4; }
h3 { font-size: 13.5pt; margin: 1.4em 0 0.5em; }
h4 { font-size: 11.5pt; margin: 1.2em 0 0.4em; }
p, li, td, th, blockquote, caption, figcaption { white-space: pre-wrap; overflow-wrap: anywhere; }
p, ul, blockquote { margin: 0 0 0.6em; orphans: 3; widows: 3; }
.subtitle { font-size: 14pt; color: #404040; margin-bottom: 1.4em; }
.lead { break-after: avoid; }
ul { padding-left: 1.2em; }
li { margin-bottom: 0.3em; }
blockquote { margin-left: 1cm; margin-right: 1cm; font-style: italic; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; margin: 0.6em 0 1.2em; font-size: 9.5pt;
  font-variant-numeric: tabular-nums; }
caption { text-align: start; font-weight: bold; padding-bottom: 0.3em; break-after: avoid; }
th, td { border: 1px solid #b6bcc4; padding: 0.25em 0.45em; vertical-align: top; text-align: start; }
th { background: #eaedf0; }
.figure { text-align: right; }
thead { display: table-header-group; }
tr, figure, .small { break-inside: avoid; }
tr.long { break-inside: auto; }
figure { margin: 0.6em 0 1.2em; }
figcaption { margin-top: 0.4em; font-size: 9.5pt; color: #404040; }
.bar { display: grid; grid-template-columns: 34% 1fr 26%; gap: 0.6em; align-items: center; margin: 0.25em 0;
  font-size: 9.5pt; overflow-wrap: anywhere; }
.label { text-align: end; }
.track, .fill { display: block; height: 1.1em; }
.track { background: #eaedf0; }
.fill { background: #7f9cc0; }
.first .fill { background: #0057a8; }
@media print { body { max-width: none; margin: 0; padding: 0; } }
";

/// The whole file.
pub fn render(doc: &Doc) -> Vec<u8> {
    let mut xml = Xml::page();
    let (language, _) = locale(doc.lang);
    xml.around("html", &[("lang", language)], |xml| {
        xml.around("head", &[], |xml| {
            xml.empty("meta", &[("charset", "utf-8")]);
            let wide = "width=device-width, initial-scale=1";
            xml.empty("meta", &[("name", "viewport"), ("content", wide)]);
            xml.element("title", &[], &format!("{}: {}", doc.title, doc.subtitle));
            xml.around("style", &[], |xml| {
                xml.raw(&foot(doc));
                xml.raw(STYLE);
            });
        });
        xml.around("body", &[], |xml| {
            xml.element("h1", &[], &doc.title);
            paragraph(xml, ("p", "subtitle"), &doc.subtitle);
            let mut numbers = Numbers::default();
            for block in doc.placed() {
                write(xml, block, doc, &mut numbers);
            }
        });
    });
    xml.into_bytes()
}

/// The page, with what the document is of and the number at its foot.
fn foot(doc: &Doc) -> String {
    let [of_what, page, of] = [&doc.subtitle, &doc.labels.page, &doc.labels.of].map(|w| quoted(w));
    format!(
        "\n@page {{ size: A4; margin: 2cm 2cm 2.2cm; font: 9pt Arial, sans-serif; color: #404040;\n  \
         @bottom-left {{ content: {of_what}; }}\n  \
         @bottom-right {{ content: {page} ' ' counter(page) ' ' {of} ' ' counter(pages); }} }}"
    )
}

/// Words as a string of CSS: all but plain letters and figures by their numbers, so that nothing ends it.
fn quoted(words: &str) -> String {
    let written = words.chars().map(|c| match c {
        c if c.is_ascii_alphanumeric() || c == ' ' => c.to_string(),
        // A null is no character of CSS.
        '\0' => "\\fffd ".to_owned(),
        c => format!("\\{:x} ", u32::from(c)),
    });
    let written: Vec<String> = written.collect();
    format!("'{}'", written.concat())
}

fn write(xml: &mut Xml, (block, leads_on): (&Block, bool), doc: &Doc, numbers: &mut Numbers) {
    match block {
        Block::Heading(level, words) => {
            let name = match level {
                Level::One => "h2",
                Level::Two => "h3",
                Level::Three => "h4",
            };
            paragraph(xml, (name, ""), words);
        }
        Block::Paragraph(words) => paragraph(xml, ("p", lead(leads_on)), words),
        Block::Quote(words) => paragraph(xml, ("blockquote", ""), words),
        Block::Labelled { label, text } => {
            let mut attributes = classed(lead(leads_on));
            attributes.push(("dir", "auto"));
            xml.around("p", &attributes, |xml| {
                xml.element("strong", &[], &format!("{label}: "));
                xml.text(&joined(text));
            });
        }
        Block::List(items) => xml.around("ul", &[], |xml| {
            for item in items {
                paragraph(xml, ("li", ""), item);
            }
        }),
        Block::Table(grid) => {
            numbers.tables += 1;
            let label = format!("{} {}. ", doc.labels.table, numbers.tables);
            table(xml, grid, &label);
        }
        Block::Bars(chart) => {
            numbers.figures += 1;
            let label = format!("{} {}. ", doc.labels.figure, numbers.figures);
            bars(xml, chart, &label);
        }
    }
}

/// The class of a paragraph that stays on the page of what follows; of another none.
fn lead(leads_on: bool) -> &'static str {
    if leads_on { "lead" } else { "" }
}

/// An element of words, which tell its direction, with a class where it has one.
fn paragraph(xml: &mut Xml, (name, class): (&str, &str), words: &str) {
    let mut attributes = classed(class);
    attributes.push(("dir", "auto"));
    xml.element(name, &attributes, &joined(words));
}

/// The attribute of a class, where there is one.
fn classed(class: &str) -> Vec<(&str, &str)> {
    if class.is_empty() {
        Vec::new()
    } else {
        vec![("class", class)]
    }
}

/// The text with line ends of one kind, which the style keeps.
fn joined(text: &str) -> String {
    lines(text).join("\n")
}

fn table(xml: &mut Xml, grid: &Grid, label: &str) {
    let class = if grid.is_small() { "small" } else { "" };
    xml.around("table", &classed(class), |xml| {
        paragraph(xml, ("caption", ""), &format!("{label}{}", grid.caption));
        let widths = grid.widths();
        let all: u32 = widths.iter().map(|width| u32::from(*width)).sum();
        xml.around("colgroup", &[], |xml| {
            for width in &widths {
                let part = u32::from(*width) * 1000 / all.max(1);
                let style = format!("width: {}", percent(part));
                xml.empty("col", &[("style", &style)]);
            }
        });
        xml.around("thead", &[], |xml| {
            xml.around("tr", &[], |xml| {
                for column in &grid.columns {
                    let mut attributes = classed(side(column.side));
                    attributes.push(("scope", "col"));
                    xml.element("th", &attributes, &joined(&column.name));
                }
            });
        });
        xml.around("tbody", &[], |xml| {
            for row in &grid.rows {
                let class = if stays_whole(row) { "" } else { "long" };
                xml.around("tr", &classed(class), |xml| {
                    for (words, column) in row.iter().zip(&grid.columns) {
                        paragraph(xml, ("td", side(column.side)), words);
                    }
                });
            }
        });
    });
}

fn side(side: Side) -> &'static str {
    match side {
        Side::Start => "",
        Side::End => "figure",
    }
}

fn bars(xml: &mut Xml, chart: &Chart, label: &str) {
    xml.around("figure", &[], |xml| {
        let alt = chart.alt();
        let described = [("role", "img"), ("aria-label", alt.as_str())];
        xml.around("div", &described, |xml| {
            for bar in &chart.bars {
                let class = if bar.first { "bar first" } else { "bar" };
                xml.around("div", &[("class", class)], |xml| {
                    paragraph(xml, ("span", "label"), &bar.label);
                    xml.around("span", &[("class", "track")], |xml| {
                        let style = format!("width: {}", percent(bar.filled.into()));
                        xml.element("span", &[("class", "fill"), ("style", &style)], "");
                    });
                    xml.element("strong", &[], &bar.figure);
                });
            }
        });
        let caption = format!("{label}{}", chart.caption());
        paragraph(xml, ("figcaption", ""), &caption);
    });
}

/// Thousandths as CSS writes them.
fn percent(thousandths: u32) -> String {
    format!("{}.{}%", thousandths / 10, thousandths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Lang, Text};

    #[test]
    fn no_words_end_the_string_they_stand_in() {
        assert_eq!(quoted("L’ora 9"), "'L\\2019 ora 9'");
        assert_eq!(
            quoted("a'b\\c\n</style>"),
            "'a\\27 b\\5c c\\a \\3c \\2f style\\3e '"
        );
        assert_eq!(quoted("\0"), "'\\fffd '");
    }

    #[test]
    fn every_page_says_of_what_it_is_and_its_number() {
        let text = Text::new(Lang::It);
        let doc = Doc::new("Verbale", "Assemblea, 20/10/2020".to_owned(), &text);
        let page = String::from_utf8(render(&doc)).unwrap();
        assert!(
            page.starts_with("<!doctype html>\n<html lang=\"it\">"),
            "{page}"
        );
        assert!(page.contains("@bottom-right { content: 'pagina' ' ' counter(page) ' ' 'di'"));
        assert!(
            page.contains("content: 'Assemblea\\2c  20\\2f 10\\2f 2020'"),
            "{page}"
        );
    }
}
