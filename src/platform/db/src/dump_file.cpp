#include "agora/db/dump.hpp"

#include "catalogue.hpp"
#include "copying.hpp"
#include "durable_file.hpp"
#include "table_rows.hpp"

#include <fstream>

// The file: a line with the migrations, then for each table its rows and a line with its sum, at
// last a line with the sum of everything before. A cut or changed file is noticed by one of the sums.

namespace agora::db {
namespace {

constexpr std::string_view kFormat = "agora dump 1";

std::string head_line(const std::vector<std::string>& migrations) {
    JsonLineWriter writer;
    writer.start();
    writer.text("format", kFormat);
    std::string all;
    for (const std::string& name : migrations) all += name + "\n";
    writer.text("migrations", all);
    return std::string{writer.finish()};
}

std::string sum_line(const TableSum& sum) {
    JsonLineWriter writer;
    writer.start();
    writer.text("table", sum.table);
    writer.integer("rows", sum.rows);
    writer.text("sha256", sum.sha256);
    return std::string{writer.finish()};
}

std::string end_line(const std::string& sha256) {
    JsonLineWriter writer;
    writer.start();
    writer.text("end", sha256);
    return std::string{writer.finish()};
}

/// Writes lines and sums them up.
class LineFile {
 public:
    explicit LineFile(const std::filesystem::path& path) : file_(path, std::ios::binary) {}

    void add(std::string_view line) {
        file_ << line << '\n';
        sum_.add(line);
        sum_.add("\n");
    }
    void finish() {
        file_ << end_line(sum_.hex()) << '\n' << std::flush;
        if (!file_) throw Fault("the dump cannot be written");
    }

 private:
    std::ofstream file_;
    Sha256 sum_;
};

/// Reads lines, knows their numbers, and checks the sum at the end.
class DumpReader {
 public:
    explicit DumpReader(const std::filesystem::path& path) : file_(path, std::ios::binary) {
        if (!file_) throw Fault("the dump cannot be read: " + path.string());
    }

    const std::string& next() {
        if (!std::getline(file_, line_)) refuse("the dump ends too early");
        ++number_;
        const bool is_end = line_.starts_with(R"({"end":)");
        if (!is_end) {
            sum_.add(line_);
            sum_.add("\n");
        }
        return line_;
    }
    const std::string& line() const { return line_; }
    void finish() {
        const std::string end = next();
        const bool right = end == end_line(sum_.hex());
        if (!right || file_.peek() != std::ifstream::traits_type::eof()) {
            refuse("the dump does not have its sum");
        }
    }
    [[noreturn]] void refuse(const std::string& why) const {
        throw Fault("line " + std::to_string(number_) + ": " + why);
    }

 private:
    std::ifstream file_;
    std::string line_;
    std::int64_t number_ = 0;
    Sha256 sum_;
};

/// Reads the rows of one table up to the line with their sum.
TableSum load_table(DumpReader& reader, MaintenanceTx& out, const Table& table,
                    TableProgress& progress) {
    TableLines lines(table);
    TableLineReader values(table);
    TableFiller filler(out, table);
    while (const auto row = values.read(reader.next())) {
        lines.add_line(reader.line());
        filler.insert(*row);
        progress.row(table.name);
    }
    TableSum sum = lines.finish();
    if (reader.line() != sum_line(sum)) {
        reader.refuse("neither a row nor the right sum of table " + table.name);
    }
    progress.table(table.name);
    return sum;
}

std::vector<TableSum> load_tables(DumpReader& reader, MaintenanceTx& out,
                                  const OnProgress& on_progress) {
    if (reader.next() != head_line(applied_names(out))) {
        reader.refuse("a dump of other migrations, or no dump");
    }
    const std::vector<Table> all = tables(out);
    empty_all(out, all);
    std::vector<TableSum> sums;
    TableProgress progress(on_progress, all.size());
    for (const Table& table : all) sums.push_back(load_table(reader, out, table, progress));
    reader.finish();
    return sums;
}

}  // namespace

std::vector<TableSum> write_dump(Database& from, const std::filesystem::path& file,
                                 const OnProgress& on_progress) {
    const DurableFile dump(file);
    const auto sums = from.read([&](ReadTx& in) {
        LineFile lines(dump.unfinished());
        lines.add(head_line(applied_names(in)));
        const std::vector<Table> all = tables(in);
        TableProgress progress(on_progress, all.size());
        std::vector<TableSum> made;
        for (const Table& table : all) {
            made.push_back(each_line(in, table, [&](std::string_view line) {
                lines.add(line);
                progress.row(table.name);
            }));
            lines.add(sum_line(made.back()));
            progress.table(table.name);
        }
        lines.finish();
        return made;
    });
    dump.finish();
    return sums;
}

std::vector<TableSum> load_dump(const std::filesystem::path& file, Database& to,
                                const OnProgress& on_progress) {
    std::vector<TableSum> sums;
    to.maintain([&](MaintenanceTx& out) {
        DumpReader reader(file);
        out.load([&] { sums = load_tables(reader, out, on_progress); });
        check_sums(out, tables(out), sums);
    });
    return sums;
}

}  // namespace agora::db
