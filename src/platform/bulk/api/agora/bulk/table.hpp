#pragma once

#include "agora/bulk/columns.hpp"
#include "agora/tabular/guess.hpp"

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace agora::bulk {

enum class Effect { write, dry_run };
enum class Faulty { skip_lines, all_or_nothing };

struct Options {
    Effect effect = Effect::write;
    Faulty faulty = Faulty::skip_lines;
    std::vector<Choice> columns = {};  ///< instead of the guess, for these columns
    std::optional<tabular::Encoding> encoding = {};
    std::optional<char> separator = {};
};

/// A line that is left out, with the reason and the field it lies in (English source texts).
struct Fault {
    std::int64_t line = 0;  ///< as an editor counts, the names of the columns are on 1
    std::string_view sentence;
    std::string_view field = {};
};

/// One record by the names of its fields, trimmed.
class Row {
 public:
    std::int64_t line = 0;

    /// Empty when the file has no such column.
    const std::string& operator[](std::string_view field) const;
    void put(std::string_view field, std::string text);

 private:
    std::vector<std::pair<std::string_view, std::string>> cells_;
};

/// A whole file in memory, for lists of up to some hundred thousand lines.
struct Table {
    tabular::Guess guess;
    std::vector<Column> columns;
    std::vector<Row> rows;
    std::vector<Fault> faults;  ///< lines that cannot be read

    bool has(std::string_view field) const;
};

/// Reads the file under the limits of tabular; the fields outlive the table. Cells that are longer
/// than `longest_cell` bytes make their line a fault.
Result<Table> read_table(const std::filesystem::path& file, const Options& options,
                         std::span<const Field> fields, std::size_t longest_cell = 20'000);

/// Called with items done after each batch; may throw to stop. What is in stays in, and the same
/// import run again does what is left.
using Progress = std::function<void(std::int64_t done, std::int64_t total)>;

/// Calls write(items of the batch) for one batch after another.
template <typename Item, typename Write>
void in_batches(const std::vector<Item>& items, std::size_t size, const Progress& progress,
                Write write) {
    for (std::size_t start = 0; start < items.size(); start += size) {
        const std::size_t count = std::min(size, items.size() - start);
        write(std::span<const Item>{items}.subspan(start, count));
        if (progress) {
            progress(static_cast<std::int64_t>(start + count),
                     static_cast<std::int64_t>(items.size()));
        }
    }
}

}  // namespace agora::bulk
