//! A chart drawn as a picture (PNG) for slides and whatever shows no SVG, with the same layout.
//!
//! Its typeface comes with the program, and every pixel is reckoned in whole numbers: a chart is the same file wherever
//! it is made.

use std::collections::BTreeMap;
use std::io;

use png::text_metadata::ITXtChunk;
use png::{BitDepth, ColorType, DeflateCompression, Encoder, Filter, PixelDimensions, Unit};

use super::layout::{Anchor, Color, Drawing, Shape, WIDTH, Words, layout};
use super::raster::{Mask, SHADES, filled};
use super::typeface::{EM, Typeface, Weight, signs};
use crate::export::document::Chart;

/// Pixels in a meter: printed, a chart is 200 mm wide.
const PER_METER: u32 = WIDTH * 5;
/// Colors of which a picture has one shade only, in the order of the palette.
const FLAT: [Color; 4] = [Color::Paper, Color::Track, Color::Plain, Color::Strong];
/// Colors of which it has all shades, so that letters have smooth edges; they come after the flat ones.
const SHADED: [Color; 2] = [Color::Ink, Color::Grey];

/// The whole file; `lang` is the language of its words. `remark` stands below the chart and in its description where
/// there are signs that the typeface does not have, which are drawn as boxes.
///
/// # Errors
/// None in practice: it writes to memory.
pub(in crate::export) fn picture(chart: &Chart, lang: &str, remark: &str) -> io::Result<Vec<u8>> {
    let typeface = Typeface::new();
    let bars = chart.bars.iter().flat_map(|bar| [&bar.label, &bar.figure]);
    let around = [&chart.title, &chart.base, &chart.source];
    let lacks = |text: &String| typeface.lacks(text);
    let is_partial = around.into_iter().chain(bars).any(lacks);
    let remark = is_partial.then_some(remark);
    let drawing = layout(&typeface, chart, remark);
    let mut description = chart.alt();
    if let Some(remark) = remark {
        description.push(' ');
        description.push_str(remark);
    }
    let words = [
        ("Title", chart.title.as_str()),
        ("Description", description.as_str()),
    ];
    encoded(
        &drawing,
        &drawn(&typeface, &drawing).packed(),
        (lang, words),
    )
}

fn drawn(typeface: &Typeface, drawing: &Drawing) -> Canvas {
    let mut canvas = Canvas::new(drawing.height);
    let mut masks = Masks {
        typeface,
        drawn: BTreeMap::new(),
    };
    for shape in &drawing.shapes {
        match shape {
            Shape::Rectangle { at, size, fill } => canvas.rectangle(*at, *size, *fill),
            Shape::Words(words) => canvas.words(&mut masks, words),
        }
    }
    canvas
}

/// The file of a picture of so many pixels, two in a byte, with words for who does not see it and their language.
fn encoded(
    drawing: &Drawing,
    pixels: &[u8],
    (lang, words): (&str, [(&str, &str); 2]),
) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, WIDTH, drawing.height);
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Four);
    encoder.set_palette(palette());
    // Letters and bars come again and again: that is found best in the pixels as they are.
    encoder.set_deflate_compression(DeflateCompression::Level(6));
    encoder.set_filter(Filter::NoFilter);
    encoder.set_pixel_dims(Some(PixelDimensions {
        xppu: PER_METER,
        yppu: PER_METER,
        unit: Unit::Meter,
    }));
    let mut writer = encoder.write_header()?;
    for (keyword, words) in words {
        // The format ends a text with a zero.
        let mut chunk = ITXtChunk::new(keyword, words.replace('\0', " "));
        lang.clone_into(&mut chunk.language_tag);
        writer.write_text_chunk(&chunk)?;
    }
    writer.write_image_data(pixels)?;
    writer.finish()?;
    Ok(bytes)
}

/// All colors, three bytes each: the flat ones, then the shades of each shaded one, from the lightest to its own.
fn palette() -> Vec<u8> {
    let flat = FLAT.into_iter().flat_map(Color::rgb);
    let shaded = SHADED
        .into_iter()
        .flat_map(|color| (1..=SHADES).flat_map(move |shade| mixed(color, shade)));
    flat.chain(shaded).collect()
}

/// A shade of a color on paper.
fn mixed(color: Color, shade: u8) -> [u8; 3] {
    let [shade, all] = [shade, SHADES].map(u32::from);
    let mut rgb = Color::Paper.rgb();
    for (paper, ink) in rgb.iter_mut().zip(color.rgb()) {
        let sum = u32::from(*paper) * (all - shade) + u32::from(ink) * shade;
        *paper = u8::try_from((sum + all / 2) / all).unwrap_or(ink);
    }
    rgb
}

/// The place of a color in the palette; of a shaded one, the place before its lightest shade.
fn place(color: Color) -> u8 {
    match color {
        Color::Paper => 0,
        Color::Track => 1,
        Color::Plain => 2,
        // The last of the flat ones is just before the first of the shaded ones.
        Color::Strong | Color::Ink => 3,
        Color::Grey => 3 + SHADES,
    }
}

/// The signs drawn so far, at each weight and size.
struct Masks<'a> {
    typeface: &'a Typeface,
    drawn: BTreeMap<(Weight, u32, char), Mask>,
}

impl Masks<'_> {
    fn of(&mut self, sign: char, weight: Weight, size: u32) -> &Mask {
        let typeface = self.typeface;
        let key = (weight, size, sign);
        let draw = || filled(&typeface.outline(sign, weight, size));
        self.drawn.entry(key).or_insert_with(draw)
    }
}

/// The pixels, each by its place in the palette, row by row from the top.
struct Canvas {
    pixels: Vec<u8>,
    width: usize,
}

impl Canvas {
    fn new(height: u32) -> Self {
        let width = index(WIDTH);
        Self {
            pixels: vec![place(Color::Paper); width.saturating_mul(index(height))],
            width,
        }
    }

    fn rectangle(&mut self, (x, y): (u32, u32), (width, height): (u32, u32), fill: Color) {
        let rows = self.pixels.chunks_exact_mut(self.width);
        for row in rows.skip(index(y)).take(index(height)) {
            if let Some(pixels) = row.get_mut(index(x)..index(x.saturating_add(width))) {
                pixels.fill(place(fill));
            }
        }
    }

    fn words(&mut self, masks: &mut Masks<'_>, words: &Words) {
        let pixels = |units: u32| units.saturating_mul(words.size).saturating_add(EM / 2) / EM;
        let width = pixels(masks.typeface.width(&words.line, words.weight));
        let start = match words.anchor {
            Anchor::Start => words.at.0,
            Anchor::End => words.at.0.saturating_sub(width),
        };
        let mut moved: u32 = 0;
        for sign in signs(&words.line) {
            let x = start.saturating_add(pixels(moved));
            let mask = masks.of(sign, words.weight, words.size);
            self.sign(mask, (x, words.at.1), place(words.color));
            moved = moved.saturating_add(masks.typeface.advance(sign, words.weight));
        }
    }

    /// A sign that begins here, in the shades after a place of the palette. Where two meet the darker one stays.
    fn sign(&mut self, mask: &Mask, (x, y): (u32, u32), before: u8) {
        let left = usize::try_from(i64::from(x) + mask.left).unwrap_or(0);
        let top = usize::try_from(i64::from(y) + mask.top).unwrap_or(0);
        let rows = self.pixels.chunks_exact_mut(self.width).skip(top);
        for (row, shades) in rows.zip(mask.shades.chunks(mask.width.max(1))) {
            for (pixel, shade) in row.iter_mut().skip(left).zip(shades) {
                if *shade > 0 {
                    *pixel = (*pixel).max(before + shade);
                }
            }
        }
    }

    /// Two pixels in a byte, the first one in its upper half.
    fn packed(&self) -> Vec<u8> {
        let pair = |pair: &[u8]| pair.iter().fold(0_u8, |byte, pixel| (byte << 4) | *pixel);
        let mut packed = Vec::with_capacity(self.pixels.len().div_ceil(2));
        let mut above: &[u8] = &[];
        let mut line = Vec::new();
        for row in self.pixels.chunks_exact(self.width) {
            // Most rows are as the one above: paper, or bars.
            if row != above {
                line = row.chunks(2).map(pair).collect();
                above = row;
            }
            packed.extend_from_slice(&line);
        }
        packed
    }
}

fn index(length: u32) -> usize {
    usize::try_from(length).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::io::Cursor;

    use png::{Decoder, Info, Transformations};

    use super::*;
    use crate::export::chart::layout::tests::chart;

    const REMARK: &str = "I segni che mancano sono nel file .svg.";

    fn written(chart: &Chart) -> Vec<u8> {
        picture(chart, "it", REMARK).unwrap()
    }

    /// What another reader of the format makes of a file: what is said of it, and the colors, row by row.
    fn read(bytes: &[u8]) -> (Info<'static>, Vec<Vec<[u8; 3]>>) {
        let mut decoder = Decoder::new(Cursor::new(bytes));
        decoder.set_transformations(Transformations::EXPAND);
        let mut reader = decoder.read_info().unwrap();
        let mut colors = vec![0; reader.output_buffer_size().unwrap()];
        let frame = reader.next_frame(&mut colors).unwrap();
        assert_eq!(frame.color_type, ColorType::Rgb);
        let rows = colors.chunks(frame.line_size).map(|row| {
            let colors = row.chunks(3).map(|c| [c[0], c[1], c[2]]);
            colors.collect::<Vec<[u8; 3]>>()
        });
        let rows = rows.collect();
        (reader.info().clone(), rows)
    }

    fn said(info: &Info<'_>, keyword: &str) -> (String, String) {
        let mut chunks = info.utf8_text.iter();
        let chunk = chunks.find(|chunk| chunk.keyword == keyword).unwrap();
        (chunk.language_tag.clone(), chunk.get_text().unwrap())
    }

    #[test]
    fn a_picture_is_2400_pixels_and_200_mm_wide_and_can_be_read_aloud() {
        let chart = chart("Sì", &[619, 300]);
        let (info, rows) = read(&written(&chart));
        let height = layout(&Typeface::new(), &chart, None).height;
        assert_eq!((info.width, info.height), (2400, height));
        assert_eq!(rows.len(), index(height));
        let dense = info.pixel_dims.unwrap();
        assert_eq!((dense.xppu, dense.unit), (12_000, Unit::Meter));
        assert_eq!(said(&info, "Title"), ("it".to_owned(), chart.title.clone()));
        assert_eq!(said(&info, "Description").1, chart.alt());
    }

    #[test]
    fn bars_are_as_long_as_their_figures_to_the_pixel() {
        let (_, rows) = read(&written(&chart("Sì", &[619, 300, 0, 1000])));
        let mut seen = BTreeSet::new();
        for row in rows {
            let count = |color: Color| row.iter().filter(|c| **c == color.rgb()).count();
            let [strong, plain, track] = [Color::Strong, Color::Plain, Color::Track].map(count);
            seen.insert((strong, plain, track));
        }
        let bars = [(619, 0, 381), (0, 300, 700), (0, 0, 1000), (0, 1000, 0)];
        let mut expected = BTreeSet::from(bars);
        expected.insert((0, 0, 0));
        assert_eq!(seen, expected);
    }

    #[test]
    fn words_are_drawn_in_smooth_letters_where_they_belong() {
        let (_, rows) = read(&written(&chart("Sì", &[619])));
        let of_title = &rows[60..150];
        let colors: BTreeSet<[u8; 3]> = of_title.iter().flatten().copied().collect();
        assert_eq!(
            colors.len(),
            usize::from(SHADES) + 1,
            "paper and all shades"
        );
        assert!(colors.contains(&Color::Ink.rgb()));
        let inked = |row: &&Vec<[u8; 3]>| row.contains(&Color::Ink.rgb());
        assert!(
            of_title.iter().filter(inked).count() > 40,
            "as high as letters"
        );
        let margin = |row: &Vec<[u8; 3]>| row[..60].iter().all(|c| *c == Color::Paper.rgb());
        assert!(rows.iter().all(margin));
    }

    #[test]
    fn what_the_typeface_lacks_is_a_box_with_a_remark_and_nothing_else_has_one() {
        let plain = written(&chart("Alberi", &[619]));
        let (info, rows) = read(&plain);
        assert!(!said(&info, "Description").1.contains(REMARK));
        let (info, more) = read(&written(&chart("Alberi 🌳 سلام", &[619])));
        assert!(said(&info, "Description").1.ends_with(REMARK));
        assert!(more.len() > rows.len(), "the remark is seen too");
    }

    #[test]
    fn a_chart_makes_the_same_small_file_twice() {
        let option = "Riqualificare la ex Manifattura come Casa delle associazioni, aperta la sera";
        let chart = chart(
            option,
            &[619, 500, 400, 300, 200, 150, 100, 50, 20, 10, 5, 0],
        );
        let bytes = written(&chart);
        assert!(bytes == written(&chart));
        assert!(bytes.len() < 150_000, "{}", bytes.len());
    }

    #[test]
    fn every_color_has_its_place_in_the_palette() {
        let palette = palette();
        let at = |place: u8| &palette[usize::from(place) * 3..usize::from(place) * 3 + 3];
        assert_eq!(palette.len(), 16 * 3, "four bits");
        for color in FLAT {
            assert_eq!(at(place(color)), color.rgb());
        }
        for color in SHADED {
            assert_eq!(at(place(color) + SHADES), color.rgb());
        }
    }
}
