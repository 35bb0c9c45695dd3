#include "reference_png.hpp"

#include <zlib.h>

#include <array>
#include <cmath>
#include <cstdlib>
#include <map>
#include <stdexcept>
#include <vector>

namespace agora::picture::test {
namespace {

struct Source {
    std::uint32_t width = 0, height = 0;
    int depth = 0, colour = 0, interlaced = 0;
    std::string palette{}, transparency{}, packed{};
    double exponent = 1;

    int channels() const {
        return std::array{1, 0, 3, 1, 2, 0, 4}[static_cast<std::size_t>(colour)];
    }
    int bits() const { return channels() * depth; }
};

std::uint32_t number(std::string_view bytes, std::size_t at, std::size_t count) {
    std::uint32_t value = 0;
    for (std::size_t index = 0; index < count; ++index) {
        value = value << 8 | static_cast<std::uint8_t>(bytes[at + index]);
    }
    return value;
}

Source parsed(std::string_view bytes) {
    Source source;
    for (std::size_t at = 8; at + 12 <= bytes.size();) {
        const std::size_t length = number(bytes, at, 4);
        const std::string_view type = bytes.substr(at + 4, 4);
        const std::string_view data = bytes.substr(at + 8, length);
        if (type == "IHDR") {
            source.width = number(data, 0, 4);
            source.height = number(data, 4, 4);
            source.depth = data[8];
            source.colour = data[9];
            source.interlaced = data[12];
        }
        if (type == "PLTE") source.palette = data;
        if (type == "tRNS") source.transparency = data;
        if (type == "IDAT") source.packed += data;
        if (type == "gAMA") source.exponent = 100'000.0 / (2.2 * number(data, 0, 4));
        at += length + 12;
    }
    if (std::abs(source.exponent - 1) < 0.05) source.exponent = 1;
    return source;
}

std::string unpacked(const Source& source) {
    std::string raw(std::size_t{source.height} * (source.width * 8 + 1) * 2 + 4096, '\0');
    uLongf size = raw.size();
    const int error =
        uncompress(reinterpret_cast<Bytef*>(raw.data()), &size,
                   reinterpret_cast<const Bytef*>(source.packed.data()), source.packed.size());
    if (error != Z_OK) throw std::runtime_error("cannot unpack");
    raw.resize(size);
    return raw;
}

int predicted(int filter, int left, int above, int corner) {
    const int estimate = left + above - corner;
    const int by_left = std::abs(estimate - left);
    const int by_above = std::abs(estimate - above);
    const int by_corner = std::abs(estimate - corner);
    switch (filter) {
        case 1:
            return left;
        case 2:
            return above;
        case 3:
            return (left + above) / 2;
        case 4:
            if (by_left <= by_above && by_left <= by_corner) return left;
            return by_above <= by_corner ? above : corner;
        default:
            return 0;
    }
}

/// One pass: rows of so many pixels, their filters undone.
class Pass {
 public:
    Pass(const Source& source, std::string_view& raw, std::uint32_t width, std::uint32_t height)
        : source_(source), row_bytes_((std::size_t{width} * source.bits() + 7) / 8) {
        const std::size_t step = std::max<std::size_t>(1, source.bits() / 8);
        std::vector<std::uint8_t> above(row_bytes_);
        for (std::uint32_t y = 0; y < height; ++y) {
            const int filter = raw[0];
            std::vector<std::uint8_t> row(row_bytes_);
            for (std::size_t x = 0; x < row_bytes_; ++x) {
                const int left = x >= step ? row[x - step] : 0;
                const int corner = x >= step ? above[x - step] : 0;
                const auto stored = static_cast<std::uint8_t>(raw[1 + x]);
                row[x] =
                    static_cast<std::uint8_t>(stored + predicted(filter, left, above[x], corner));
            }
            raw.remove_prefix(1 + row_bytes_);
            rows_.push_back(row);
            above = std::move(row);
        }
    }
    int sample(std::uint32_t x, std::uint32_t y, int channel) const {
        const auto& row = rows_[y];
        const std::size_t bit = (std::size_t{x} * source_.channels() + channel) * source_.depth;
        if (source_.depth == 16) return row[bit / 8] << 8 | row[bit / 8 + 1];
        const int shift = 8 - source_.depth - static_cast<int>(bit % 8);
        return row[bit / 8] >> shift & ((1 << source_.depth) - 1);
    }

 private:
    const Source& source_;
    std::size_t row_bytes_;
    std::vector<std::vector<std::uint8_t>> rows_;
};

char to_byte(const Source& source, int sample, double exponent) {
    const double most = source.colour == 3 ? 255 : (1 << source.depth) - 1;
    return static_cast<char>(std::lround(std::pow(sample / most, exponent) * 255));
}

std::string colour_of(const Source& source, const Pass& pass, std::uint32_t x, std::uint32_t y) {
    std::array<int, 4> samples{};
    for (int channel = 0; channel < source.channels(); ++channel) {
        samples[static_cast<std::size_t>(channel)] = pass.sample(x, y, channel);
    }
    std::string pixel;
    char alpha = '\xFF';
    bool is_key = source.colour != 3 && !source.transparency.empty();
    const int colours = source.colour == 2 || source.colour == 6 ? 3 : 1;
    for (int channel = 0; channel < 3; ++channel) {
        const auto index = static_cast<std::size_t>(colours == 3 ? channel : 0);
        int sample = samples[index];
        if (is_key) is_key = static_cast<int>(number(source.transparency, 2 * index, 2)) == sample;
        if (source.colour == 3) {
            const auto entry = static_cast<std::size_t>(samples[0]);
            sample = static_cast<std::uint8_t>(source.palette.at(3 * entry + channel));
            if (entry < source.transparency.size()) alpha = source.transparency[entry];
        }
        pixel.push_back(to_byte(source, sample, source.exponent));
    }
    if (source.colour == 4) alpha = to_byte(source, samples[1], 1);
    if (source.colour == 6) alpha = to_byte(source, samples[3], 1);
    pixel.push_back(is_key ? '\0' : alpha);
    return pixel;
}

struct Grid {
    std::uint32_t left, top, right, down;
};

}  // namespace

Shown reference_png(std::string_view bytes) {
    const Source source = parsed(bytes);
    const std::string raw = unpacked(source);
    std::string_view left = raw;
    const std::vector<Grid> adam7{{0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4},
                                  {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}};
    const std::vector<Grid> grids =
        source.interlaced != 0 ? adam7 : std::vector<Grid>{{0, 0, 1, 1}};
    Shown shown{static_cast<int>(source.width), static_cast<int>(source.height), {}};
    shown.rgba.resize(std::size_t{4} * source.width * source.height);
    for (const Grid& grid : grids) {
        if (source.width <= grid.left || source.height <= grid.top) continue;
        const std::uint32_t width = (source.width - grid.left + grid.right - 1) / grid.right;
        const std::uint32_t height = (source.height - grid.top + grid.down - 1) / grid.down;
        const Pass pass(source, left, width, height);
        for (std::uint32_t y = 0; y < height; ++y) {
            for (std::uint32_t x = 0; x < width; ++x) {
                const std::size_t at = std::size_t{grid.top + y * grid.down} * source.width +
                                       grid.left + x * grid.right;
                shown.rgba.replace(4 * at, 4, colour_of(source, pass, x, y));
            }
        }
    }
    return shown;
}

}  // namespace agora::picture::test
