#include "import.hpp"

#include "agora/bulk/columns.hpp"
#include "agora/crypto/digest.hpp"
#include "agora/crypto/encoding.hpp"
#include "agora/tabular/reader.hpp"
#include "agora/tabular/writer.hpp"
#include "amount.hpp"
#include "figure_store.hpp"
#include "refusals.hpp"

#include <array>
#include <map>

namespace agora::money {
namespace {

constexpr std::size_t kMostBytes = 200 * 1024;
constexpr std::int64_t kMostLines = 2'000;
constexpr std::size_t kLongestSource = 200;
constexpr std::string_view kNotKnown = "?";

constexpr std::array kFields{
    bulk::Field{"figure", tr("Figure"), ";figure;cijfer;chiffre;sleutel;key;cle;"},
    bulk::Field{"year", tr("Year"), ";year;jaar;annee;"},
    bulk::Field{"value", tr("Value"), ";value;waarde;valeur;"},
    bulk::Field{"source", tr("Source"), ";source;bron;"},
};

using FieldPlaces = std::map<std::string, std::size_t, std::less<>>;
using Key = std::pair<FigureId, std::int64_t>;

/// Reads lines into a plan, compared with what stands there now.
class Planner {
 public:
    Planner(db::ReadTx& tx, Date today) : today_(today) {
        for (Figure& figure : list_figures(tx)) {
            figures_.emplace(figure.slug, std::move(figure));
        }
        for (Value& value : list_newest_values(tx)) {
            present_.emplace(Key{value.figure_id, value.year}, std::move(value));
        }
    }

    Plan read(tabular::Reader& reader) {
        choose_columns(reader.header());
        if (!plan_.defects.empty()) return std::move(plan_);
        for (;;) {
            auto record = reader.next();
            if (!record) {
                plan_.defects.push_back({0, record.refusal().message()});
                break;
            }
            if (!*record) break;
            read_line(**record);
        }
        if (plan_.defects.empty()) seal();
        return std::move(plan_);
    }

 private:
    void defect(std::int64_t line, std::string_view sentence, std::string value = {}) {
        plan_.defects.push_back({line, {sentence, {{"value", std::move(value)}}}});
    }

    void choose_columns(const std::vector<std::string>& header) {
        const auto columns = bulk::choose_columns(header, {}, kFields);
        for (std::size_t at = 0; columns && at < columns->size(); ++at) {
            const std::string& field = (*columns)[at].field;
            if (!field.empty()) places_.emplace(field, at);
        }
        for (const bulk::Field& field : kFields) {
            if (field.name == "source" || places_.contains(field.name)) continue;
            defect(1, tr("The first line names no column “{value}”."), std::string{field.name});
        }
    }

    std::string cell(const tabular::Record& record, std::string_view field) const {
        const auto place = places_.find(field);
        if (place == places_.end() || place->second >= record.cells.size()) return {};
        return std::string{trimmed(record.cells[place->second])};
    }

    void read_line(const tabular::Record& record) {
        for (const tabular::Flaw flaw : record.flaws) {
            defect(record.line, tabular::sentence(flaw));
        }
        if (!record.flaws.empty()) return;
        PlanLine line{.line = record.line};
        const auto figure = figures_.find(cell(record, "figure"));
        if (figure == figures_.end()) {
            defect(record.line, tr("There is no figure “{value}”."), cell(record, "figure"));
            return;
        }
        line.figure = figure->second;
        const auto year = parse_positive(cell(record, "year"));
        if (!year || !is_year(*year, today_)) {
            defect(record.line, tr("“{value}” is no year from 1950 to this one."),
                   cell(record, "year"));
            return;
        }
        line.year = *year;
        if (read_value(record, line) && is_first(line)) compare(record, std::move(line));
    }

    bool read_value(const tabular::Record& record, PlanLine& line) {
        const std::string typed = cell(record, "value");
        if (typed == kNotKnown) return true;
        if (typed.empty()) {
            defect(record.line, tr("There is no value. Write ? when it is not known."));
            return false;
        }
        line.value = parse_value(line.figure.unit, typed);
        if (!line.value) {
            defect(record.line, tr("“{value}” is no number that this figure can have."), typed);
        }
        return line.value.has_value();
    }

    bool is_first(const PlanLine& line) {
        const auto [first, added] =
            lines_.emplace(Key{line.figure.figure_id, line.year}, line.line);
        if (!added) {
            defect(line.line, tr("The same figure and year stand on line {value} already."),
                   std::to_string(first->second));
        }
        return added;
    }

    void compare(const tabular::Record& record, PlanLine line) {
        const auto present = present_.find(Key{line.figure.figure_id, line.year});
        if (present != present_.end()) line.before = present->second;
        line.source = places_.contains("source") ? cell(record, "source")
                      : line.before              ? line.before->source
                                                 : std::string{};
        if (utf8_length(line.source) > kLongestSource) {
            defect(record.line, tr("The source has more than 200 characters."));
            return;
        }
        if (!line.before) {
            plan_.added.push_back(std::move(line));
        } else if (line.before->value == line.value && line.before->source == line.source) {
            ++plan_.same;
        } else {
            plan_.changed.push_back(std::move(line));
        }
    }

    void seal() {
        tabular::CsvWriter writer([&](std::string_view piece) { plan_.text += piece; },
                                  {.start = tabular::Start::plain});
        writer.row(std::array<tabular::Cell, 4>{"figure", "year", "value", "source"});
        std::string compared;
        for (const auto* lines : {&plan_.added, &plan_.changed}) {
            for (const PlanLine& line : *lines) {
                writer.row(
                    std::array{tabular::Cell{line.figure.slug}, tabular::Cell{line.year},
                               tabular::Cell{line.value ? plain_value(line.figure.unit, *line.value)
                                                        : std::string{kNotKnown}},
                               tabular::Cell{line.source}});
                compared += std::to_string(line.before ? line.before->version : 0) + " ";
            }
        }
        plan_.digest = crypto::encode_hex(crypto::sha256(plan_.text + compared));
    }

    Date today_;
    std::map<std::string, Figure, std::less<>> figures_;
    std::map<Key, Value> present_;
    std::map<Key, std::int64_t> lines_;
    FieldPlaces places_;
    Plan plan_;
};

}  // namespace

Result<Plan> plan_import(db::ReadTx& tx, std::string bytes, Date today) {
    if (trimmed(bytes).empty()) return Refusal{MoneyRefusal::nothing_to_import, "lines"};
    if (bytes.size() > kMostBytes) return Refusal{MoneyRefusal::import_too_large, "lines"};
    tabular::ReadOptions options;
    options.header = true;
    options.limits.records = kMostLines;
    tabular::Reader reader(tabular::from_memory(std::move(bytes)), options);
    return Planner(tx, today).read(reader);
}

Result<std::int64_t> take_over(const Acting& acting, const access::Actor& actor, const Plan& plan,
                               std::string_view digest, const std::string& reason) {
    if (!is_keeper(actor)) return MoneyRefusal::not_the_keeper;
    if (!plan.defects.empty() || plan.digest != digest) return MoneyRefusal::plan_has_changed;
    if (!plan.differs()) return MoneyRefusal::nothing_changes;
    if (!plan.changed.empty() && reason.empty()) {
        return Refusal{MoneyRefusal::reason_missing, "reason"};
    }
    std::int64_t written = 0;
    for (const auto* lines : {&plan.added, &plan.changed}) {
        for (const PlanLine& line : *lines) {
            insert_value(acting.tx,
                         {.figure_id = line.figure.figure_id,
                          .year = line.year,
                          .version = line.before ? line.before->version + 1 : 1,
                          .value = line.value,
                          .document_id = line.before ? line.before->document_id : DocumentId{},
                          .source = line.source,
                          .reason = line.before ? reason : std::string{},
                          .written_by = acting.origin.account,
                          .written_at = acting.origin.at});
            ++written;
        }
    }
    journal::emit(acting.tx, acting.origin, FiguresImported{written}, journal::Audit::yes);
    return written;
}

}  // namespace agora::money
