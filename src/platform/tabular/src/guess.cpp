#include "agora/tabular/guess.hpp"

#include "encoding_scan.hpp"
#include "parser.hpp"
#include "separator_line.hpp"

#include "agora/base/text.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <vector>

namespace agora::tabular {
namespace {

constexpr std::size_t kPiece = 64 * 1024;
constexpr std::size_t kSample = 256 * 1024;
constexpr std::size_t kSampledRecords = 500;
/// In the order in which equals are preferred: a comma is the likeliest to be mere text.
constexpr std::array kSeparators{'\t', ';', '|', ','};

constexpr double kStatedSeparator = 1;
constexpr double kOnlyColumn = 0.5;
constexpr double kHeaderOverValues = 0.95;
constexpr double kLikelyHeader = 0.75;
constexpr double kNoHeader = 0.8;
/// Differences of evenness below this don't count against more columns.
constexpr double kAboutAsEven = 0.1;

EncodingScan::Found scan(Source& source) {
    source.rewind();
    EncodingScan scan;
    std::vector<char> piece(kPiece);
    while (const std::size_t size = source.read(piece)) scan.add(std::span{piece}.first(size));
    return scan.found();
}

std::string sample_of(Source& source, Encoding encoding) {
    DecodedSource decoded{source, encoding};
    std::string text;
    while (text.size() < kSample && decoded.append_to(text)) {
    }
    if (text.size() <= kSample) return text;
    // The last line may be cut in the middle.
    const std::size_t last_end = text.find_last_of("\r\n", kSample);
    text.resize(last_end == std::string::npos ? kSample : last_end + 1);
    return text;
}

std::vector<Record> records_of(const std::string& sample, char separator, bool skips_line) {
    WholeText text{sample};
    Parser parser{text, separator, Limits{}};
    if (skips_line) parser.skip_line();
    std::vector<Record> records;
    while (records.size() < kSampledRecords) {
        auto record = parser.next();
        if (!record) break;
        records.push_back(std::move(*record));
    }
    return records;
}

/// How a separator cuts the sample.
struct Cut {
    char separator = ',';
    std::size_t columns = 1;  ///< that most records have
    double evenness = 0;      ///< share of the records that have as many, and no stray mark
    std::vector<Record> records;
};

Cut cut_by(char separator, const std::string& sample, bool skips_line) {
    Cut cut{separator, 1, 0, records_of(sample, separator, skips_line)};
    std::map<std::size_t, std::size_t> widths;
    for (const Record& record : cut.records) ++widths[record.cells.size()];
    std::size_t most = 0;
    for (const auto& [width, count] : widths) {
        if (count < most) continue;
        most = count;
        cut.columns = width;
    }
    std::size_t even = 0;
    for (const Record& record : cut.records)
        even += record.cells.size() == cut.columns && record.flaws.empty() ? 1 : 0;
    if (!cut.records.empty())
        cut.evenness = static_cast<double>(even) / static_cast<double>(cut.records.size());
    return cut;
}

bool is_better(const Cut& candidate, const Cut& best) {
    if (candidate.columns < 2) return false;
    if (best.columns < 2) return true;
    const double ahead = candidate.evenness - best.evenness;
    if (ahead > kAboutAsEven) return true;
    return ahead > -kAboutAsEven && candidate.columns > best.columns;
}

Cut best_cut(const std::string& sample) {
    Cut best{',', 1, 0, {}};
    for (const char separator : kSeparators) {
        Cut cut = cut_by(separator, sample, false);
        if (is_better(cut, best)) best = std::move(cut);
    }
    if (best.columns < 2) best = cut_by(',', sample, false);
    return best;
}

bool is_number_or_date(std::string_view cell) {
    bool has_digit = false;
    for (const char c : cell) {
        const bool is_digit = c >= '0' && c <= '9';
        has_digit = has_digit || is_digit;
        if (!is_digit && std::string_view{"+-.,:/% TZ"}.find(c) == std::string_view::npos)
            return false;
    }
    return has_digit;
}

bool is_value(std::string_view cell) {
    return is_number_or_date(cell) || cell.find('@') != std::string_view::npos;
}

/// What a column says about the first record.
enum class Hint { none, header, no_header };

Hint hint_of_column(const std::vector<Record>& records, std::size_t column) {
    const std::string_view first = trimmed(records.front().cells[column]);
    std::size_t filled = 0;
    std::size_t values = 0;
    bool comes_again = false;
    for (std::size_t row = 1; row < records.size(); ++row) {
        if (column >= records[row].cells.size()) continue;
        const std::string_view cell = trimmed(records[row].cells[column]);
        if (cell.empty()) continue;
        ++filled;
        values += is_value(cell) ? 1 : 0;
        comes_again = comes_again || cell == first;
    }
    const bool are_values = values * 2 > filled;
    if (is_value(first)) return are_values || filled == 0 ? Hint::no_header : Hint::none;
    if (first.empty()) return Hint::none;
    if (are_values) return Hint::header;
    return comes_again ? Hint::no_header : Hint::none;
}

/// Whether the first record names the columns, and how sure that is.
std::pair<bool, double> header_of(const Cut& cut) {
    if (cut.records.empty()) return {true, 0};
    std::size_t hints_for = 0;
    std::size_t hints_against = 0;
    for (std::size_t column = 0; column < cut.records.front().cells.size(); ++column) {
        const Hint hint = hint_of_column(cut.records, column);
        hints_for += hint == Hint::header ? 1 : 0;
        hints_against += hint == Hint::no_header ? 1 : 0;
    }
    if (hints_for > hints_against) return {true, kHeaderOverValues};
    if (hints_against > 0) return {false, kNoHeader};
    return {true, kLikelyHeader};
}

}  // namespace

std::string_view name(Encoding encoding) {
    switch (encoding) {
        case Encoding::utf8:
            return "UTF-8";
        case Encoding::utf16_le:
            return "UTF-16LE";
        case Encoding::utf16_be:
            return "UTF-16BE";
        case Encoding::latin1:
            return "ISO-8859-1";
        case Encoding::windows1252:
            return "windows-1252";
    }
    return "UTF-8";
}

std::optional<char> separator_line(std::string_view text) {
    text = trimmed(text.substr(0, text.find_first_of("\r\n")));
    if (text.size() >= 2 && text.front() == '"' && text.back() == '"')
        text = text.substr(1, text.size() - 2);
    if (text.size() != 5 || ascii_lower(text.substr(0, 4)) != "sep=") return std::nullopt;
    const char separator = text.back();
    const bool is_known =
        std::find(kSeparators.begin(), kSeparators.end(), separator) != kSeparators.end();
    return is_known ? std::optional{separator} : std::nullopt;
}

Guess guess(Source& source) {
    const auto encoding = scan(source);
    const std::string sample = sample_of(source, encoding.encoding);
    const auto stated = separator_line(sample);
    const Cut cut = stated ? cut_by(*stated, sample, true) : best_cut(sample);
    const auto [header, header_confidence] = header_of(cut);
    const double separator_confidence = stated            ? kStatedSeparator
                                        : cut.columns > 1 ? cut.evenness
                                                          : kOnlyColumn;
    source.rewind();
    return {encoding.encoding, encoding.byte_order_mark, cut.separator, header,
            std::min({encoding.confidence, separator_confidence, header_confidence})};
}

}  // namespace agora::tabular
