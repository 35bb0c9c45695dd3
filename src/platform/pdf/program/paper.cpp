#include "paper.hpp"

#include "text.hpp"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>
#include <stdexcept>

namespace agora::pdf {
namespace {

constexpr double kPageWidth = 595.276;
constexpr double kPageHeight = 841.89;

cairo_status_t append(void* to, const unsigned char* bytes, unsigned count) {
    try {
        static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(bytes), count);
    } catch (const std::bad_alloc&) {
        return CAIRO_STATUS_NO_MEMORY;
    }
    return CAIRO_STATUS_SUCCESS;
}

void check(cairo_status_t status) {
    if (status == CAIRO_STATUS_NO_MEMORY) throw std::bad_alloc();
    if (status != CAIRO_STATUS_SUCCESS) throw std::runtime_error(cairo_status_to_string(status));
}

std::string with_numbers(std::string text, std::int64_t page, std::int64_t pages) {
    for (const auto& [name, number] : {std::pair{"{page}", page}, std::pair{"{pages}", pages}}) {
        const std::size_t at = text.find(name);
        if (at != std::string::npos) {
            text.replace(at, std::string_view{name}.size(), std::to_string(number));
        }
    }
    return text;
}

}  // namespace

Paper::Paper(const Document& document, Work work, std::int64_t pages)
    : document_(document),
      work_(work),
      pages_(pages),
      surface_(cairo_pdf_surface_create_for_stream(&append, &bytes_, kPageWidth, kPageHeight)),
      ink_(cairo_create(surface_)),
      fonts_(pango_cairo_create_context(ink_)) {
    cairo_pdf_surface_restrict_to_version(surface_, CAIRO_PDF_VERSION_1_5);
    cairo_pdf_surface_set_metadata(surface_, CAIRO_PDF_METADATA_TITLE, document.title.c_str());
    // Else cairo asks the clock.
    cairo_pdf_surface_set_metadata(surface_, CAIRO_PDF_METADATA_CREATE_DATE,
                                   "2000-01-01T00:00:00Z");
    cairo_font_options_t* exact = cairo_font_options_create();
    cairo_font_options_set_hint_style(exact, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(exact, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(fonts_, exact);
    cairo_font_options_destroy(exact);
    pango_cairo_context_set_resolution(fonts_, 72);
    pango_context_set_round_glyph_positions(fonts_, FALSE);
    pango_context_set_language(fonts_, pango_language_from_string(document.language.c_str()));
    draw_head();
}

Paper::~Paper() {
    g_object_unref(fonts_);
    cairo_destroy(ink_);
    cairo_surface_destroy(surface_);
}

void Paper::use(const Colour& colour) const {
    cairo_set_source_rgb(ink_, colour.red, colour.green, colour.blue);
}

void Paper::fill(double x, double y, double width, double height, const Colour& colour) const {
    if (!draws()) return;
    use(colour);
    cairo_rectangle(ink_, x, y, width, height);
    cairo_fill(ink_);
}

void Paper::begin(Told told, const std::string& attributes) {
    if (!draws()) return;
    cairo_tag_begin(ink_, told.tag.data(), attributes.c_str());
    told_.push_back(std::move(told));
}

void Paper::end(std::string_view tag) {
    if (draws()) cairo_tag_end(ink_, tag.data());
}

void Paper::draw_head() {
    fill(kLeft, 34, 30, 3, kInvite);
    if (!document_.publisher.empty()) {
        const Text publisher(*this, words(document_.publisher),
                             {.size = 8.5, .bold = true, .colour = kAccent}, kWidth);
        publisher.draw_first_line(*this, kLeft + 38, 30.5);
    }
    y_ = fresh_y_ = kTop + 8;
}

void Paper::draw_foot() {
    constexpr Style kFoot{.size = 7.5, .colour = kSoftInk};
    constexpr double kNumbers = 90;
    const double top = kPageHeight - 50;
    fill(kLeft, top - 6, kWidth, 0.6, kHairline);
    const Text address(*this, words(document_.address), kFoot, kWidth - kNumbers);
    address.draw_first_line(*this, kLeft, top);
    if (!document_.state.empty()) {
        const Text state(*this, words(document_.state), kFoot, kWidth - kNumbers);
        state.draw_first_line(*this, kLeft, top + 11);
    }
    const Text number(*this, words(with_numbers(document_.page_label, page_, pages_)), kFoot,
                      kNumbers);
    number.draw_first_line(*this, kLeft + kWidth - number.width(), top);
}

void Paper::next_page() {
    if (draws()) {
        draw_foot();
        cairo_show_page(ink_);
        check(cairo_status(ink_));
    }
    ++page_;
    y_ = fresh_y_ = kTop;
    if (repeated_) repeated_();
    fresh_y_ = y_;
}

std::string Paper::finish() {
    if (!draws()) return {};
    draw_foot();
    cairo_show_page(ink_);
    check(cairo_status(ink_));
    cairo_surface_finish(surface_);
    check(cairo_surface_status(surface_));
    return std::move(bytes_);
}

}  // namespace agora::pdf
