#pragma once

#include "agora/pdf/document.hpp"

#include <cairo.h>
#include <functional>
#include <memory>
#include <pango/pango.h>
#include <string>
#include <string_view>
#include <vector>

namespace agora::pdf {

struct Colour {
    double red = 0;
    double green = 0;
    double blue = 0;
};
constexpr Colour from_hex(unsigned value) {
    return {(value >> 16 & 255) / 255.0, (value >> 8 & 255) / 255.0, (value & 255) / 255.0};
}
// The site's own, in web/css/tokens.css.
constexpr Colour kInk = from_hex(0x211d17);
constexpr Colour kSoftInk = from_hex(0x5c5548);
constexpr Colour kAccent = from_hex(0x0b5d50);
constexpr Colour kAccentSoft = from_hex(0xd6e9df);
constexpr Colour kInvite = from_hex(0xf0ad2c);
constexpr Colour kSunk = from_hex(0xf3ecdd);
constexpr Colour kHairline = from_hex(0xe4dac6);

/// What cairo can't say of a part of the structure; told afterwards, in the order of their beginning.
struct Told {
    std::string_view tag;
    std::string lang = {};
    std::string_view scope = {};  ///< "Column" or "Row" of a head
    std::string alt = {};
};

/// A4 upright, in points: the place for the next thing, and the turning of pages. One that counts goes
/// through the same motions as one that draws, and leaves no ink.
class Paper {
 public:
    enum class Work { counts, draws };
    /// `pages`: in all, for the foot; known when it draws.
    Paper(const Document& document, Work work, std::int64_t pages);
    Paper(const Paper&) = delete;
    Paper& operator=(const Paper&) = delete;
    ~Paper();

    static constexpr double kLeft = 56.7;
    static constexpr double kTop = 56.7;
    static constexpr double kWidth = 595.276 - 2 * kLeft;
    static constexpr double kBottom = 841.89 - 68;

    double y() const { return y_; }
    void go_down(double points) { y_ += points; }
    double room() const { return kBottom - y_; }
    /// Nothing stands on this page yet but what each page repeats.
    bool is_fresh() const { return y_ <= fresh_y_; }
    /// What a new page begins with; nullptr: nothing.
    void repeat_on_pages(std::function<void()> what) { repeated_ = std::move(what); }
    void next_page();

    bool draws() const { return work_ == Work::draws; }
    cairo_t* ink() const { return ink_; }
    PangoContext* fonts() const { return fonts_; }
    void use(const Colour& colour) const;
    void fill(double x, double y, double width, double height, const Colour& colour) const;

    /// A part of the structure, until its end. What stands in none is an ornament.
    void begin(Told told, const std::string& attributes = {});
    void end(std::string_view tag);

    std::int64_t pages() const { return page_; }
    /// Ends the last page. The bytes are empty of one that counts.
    std::string finish();
    const std::vector<Told>& told() const { return told_; }

 private:
    void draw_head();
    void draw_foot();

    const Document& document_;
    Work work_;
    std::int64_t pages_;
    std::int64_t page_ = 1;
    std::string bytes_;
    std::vector<Told> told_;
    std::function<void()> repeated_;
    double y_ = kTop;
    double fresh_y_ = kTop;
    cairo_surface_t* surface_;
    cairo_t* ink_;
    PangoContext* fonts_;
};

}  // namespace agora::pdf
