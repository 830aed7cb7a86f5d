//! A chart drawn as SVG, in whole units only.

use super::layout::{Anchor, Color, Shape, WIDTH, Words, layout};
use super::typeface::{Typeface, Weight};
use crate::export::document::Chart;
use crate::export::document::xml::Xml;

/// How many times smaller it is shown by what opens the file alone, so that a browser has room for all of it.
const SMALLER: u32 = 2;
const FONT: &str = "Noto Sans, DejaVu Sans, Arial, sans-serif";

/// The whole file; `lang` is the language of its words.
pub(in crate::export) fn svg(chart: &Chart, lang: &str) -> Vec<u8> {
    let drawing = layout(&Typeface::new(), chart, None);
    let height = drawing.height;
    let size = format!("0 0 {WIDTH} {height}");
    let shown = |length: u32| length.div_ceil(SMALLER).to_string();
    let (wide, high) = (shown(WIDTH), shown(height));
    let mut xml = Xml::file();
    let attributes = [
        ("xmlns", "http://www.w3.org/2000/svg"),
        ("viewBox", size.as_str()),
        ("width", wide.as_str()),
        ("height", high.as_str()),
        ("font-family", FONT),
        ("role", "img"),
        ("xml:lang", lang),
    ];
    xml.around("svg", &attributes, |xml| {
        xml.element("title", &[], &chart.title);
        xml.element("desc", &[], &chart.alt());
        for shape in &drawing.shapes {
            match shape {
                Shape::Rectangle { at, size, fill } => rectangle(xml, *at, *size, *fill),
                Shape::Words(line) => words(xml, line),
            }
        }
    });
    xml.into_bytes()
}

fn hex(color: Color) -> String {
    let [red, green, blue] = color.rgb();
    format!("#{red:02x}{green:02x}{blue:02x}")
}

fn rectangle(xml: &mut Xml, (x, y): (u32, u32), (width, height): (u32, u32), fill: Color) {
    let [x, y, width, height] = [x, y, width, height].map(|n| n.to_string());
    xml.empty(
        "rect",
        &[
            ("x", &x),
            ("y", &y),
            ("width", &width),
            ("height", &height),
            ("fill", &hex(fill)),
        ],
    );
}

fn words(xml: &mut Xml, words: &Words) {
    let [x, y, size] = [words.at.0, words.at.1, words.size].map(|n| n.to_string());
    let weight = match words.weight {
        Weight::Normal => "normal",
        Weight::Bold => "bold",
    };
    let anchor = match words.anchor {
        Anchor::Start => "start",
        Anchor::End => "end",
    };
    xml.element(
        "text",
        &[
            ("x", &x),
            ("y", &y),
            ("font-size", &size),
            ("font-weight", weight),
            ("fill", &hex(words.color)),
            ("text-anchor", anchor),
        ],
        &words.line,
    );
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::chart::layout::STEP;
    use crate::export::chart::layout::tests::chart;
    use crate::export::tests::xml::text_of;

    #[test]
    fn a_chart_says_title_base_labels_figures_and_source() {
        let text = text_of(&svg(&chart("Ombra <& alberi>", &[619, 300]), "it"));
        for words in [
            "Quali interventi prima?",
            "100% = 1.994 voti validi.",
            "Ombra <& alberi>",
            "1.234 su 1.994",
            "Presenti 2.112.",
        ] {
            assert!(text.contains(words), "{words}: {text}");
        }
    }

    #[test]
    fn every_measure_is_whole_and_the_drawing_grows_with_its_bars() {
        let height = |bars: &[u16]| {
            let svg = String::from_utf8(svg(&chart("x", bars), "it")).unwrap();
            let svg = svg.split_once("?>").unwrap().1;
            for value in svg.split("=\"").skip(1).map(|rest| rest.split('"').next()) {
                let value = value.unwrap();
                assert!(!value.contains('.') || value.starts_with("http"), "{value}");
            }
            let after = svg.split("height=\"").nth(1).unwrap();
            after.split('"').next().unwrap().parse::<u32>().unwrap()
        };
        assert_eq!(
            height(&[619; 5]) - height(&[619; 2]),
            3 * STEP / 2,
            "shown at half its units"
        );
    }

    #[test]
    fn long_labels_are_cut_with_a_mark() {
        let chart = chart(&"parola ".repeat(1_500), &[619]);
        let svg = String::from_utf8(svg(&chart, "it")).unwrap();
        let (_, drawn) = svg.split_once("</desc>").unwrap();
        assert_eq!(drawn.matches('…').count(), 1);
    }
}
