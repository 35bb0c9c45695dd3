#pragma once

#include "paper.hpp"

namespace agora::pdf {

struct Style {
    double size = 9.5;
    bool bold = false;
    Colour colour = kInk;
};

/// Words set to a width: lines below each other, with their links.
class Text {
 public:
    Text(const Paper& paper, const Line& line, const Style& style, double width);
    Text(Text&&) = default;

    std::size_t lines() const { return boxes_.size(); }
    double height() const { return boxes_.empty() ? 0 : boxes_.back().bottom; }
    /// Of lines [from, to).
    double height(std::size_t from, std::size_t to) const;
    /// How many lines from this one on fit.
    std::size_t fitting(std::size_t from, double room) const;
    /// Of the widest line.
    double width() const;

    /// The language of all its words, when it is one and not the document's.
    std::string lang() const;
    /// Lines [from, to) with the first one's top at y; within a part of the structure.
    void draw(Paper& paper, double x, double y, std::size_t from, std::size_t to) const;
    /// Outside the structure: ends in dots when there is more.
    void draw_first_line(Paper& paper, double x, double y) const;

 private:
    struct Free {
        void operator()(PangoLayout* layout) const { g_object_unref(layout); }
    };
    using Layout = std::unique_ptr<PangoLayout, Free>;
    /// One that the layout can bear, and where its pieces begin.
    struct Part {
        Layout layout;
        Line pieces;
        std::vector<int> starts;
    };
    struct Box {
        std::size_t part = 0;
        PangoLayoutLine* line = nullptr;  ///< the part's
        double left = 0;
        double top = 0;
        double baseline = 0;
        double bottom = 0;
        double width = 0;
    };

    void set(const Paper& paper, Line pieces, double width);
    void draw_line(Paper& paper, const Box& box, double x, double y, const Piece** open) const;
    const Piece& piece_at(const Part& part, int offset) const;
    void change_piece(Paper& paper, const Piece** open, const Piece* next) const;

    Style style_;
    bool is_mixed_ = false;  ///< parts of it are a structure of their own
    std::vector<Part> parts_;
    std::vector<Box> boxes_;
};

}  // namespace agora::pdf
