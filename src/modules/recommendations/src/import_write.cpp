#include "import_write.hpp"

#include "act.hpp"
#include "act_store.hpp"
#include "agora/locale/text.hpp"
#include "item_store.hpp"
#include "kept_references.hpp"
#include "reference_store.hpp"
#include "register.hpp"
#include "text_store.hpp"

#include <algorithm>
#include <tuple>

namespace agora::recommendations {
namespace {

/// The cycle of this name, made when there is none.
CycleId cycle_named(const Writing& writing, db::WriteTx& tx, std::vector<Cycle>& cycles,
                    const std::string& name, const std::string& language) {
    if (const auto found = std::ranges::find(cycles, name, &Cycle::name); found != cycles.end()) {
        return found->cycle_id;
    }
    const std::string slug = locale::slugify(name);
    Cycle cycle{.cycle_id = tx.new_id<CycleId>(),
                .slug = slug,
                .name = name,
                .language = language,
                .entered_at = writing.origin.at};
    const auto taken = [&] {
        return std::ranges::find(cycles, cycle.slug, &Cycle::slug) != cycles.end();
    };
    for (int again = 2; taken(); ++again) {
        cycle.slug = slug + "-" + std::to_string(again);
    }
    insert_cycle(tx, cycle);
    cycles.push_back(cycle);
    return cycle.cycle_id;
}

/// Zero when there is none.
RecommendationId id_of(db::ReadTx& tx, const std::string& slug) {
    const std::size_t cut = slug.find('-');
    if (cut == std::string::npos) return {};
    return find_number(tx, slug.substr(0, cut), slug.substr(cut + 1)).value_or(RecommendationId{});
}

void set_facts(Recommendation& row, const ItemLine& line) {
    row.printed = line.printed;
    row.group_name = line.group;
    row.origin_codes = line.origin_codes;
    row.source_note = line.source_note;
}

void insert_line(const Writing& writing, db::WriteTx& tx, Recommendation row,
                 const ItemLine& line) {
    row.document = line.number.document;
    row.number = line.number.number;
    row.position = line.number.position;
    row.language = line.texts.front().language;
    row.entered_at = writing.origin.at;
    set_facts(row, line);
    const Act act{.act_id = tx.new_id<ActId>(),
                  .recommendation_id = row.recommendation_id,
                  .status = line.status,
                  .day = line.day,
                  .body = body_of(line.status),
                  .imported = true,
                  .recorded_at = writing.origin.at};
    follow_acts(row, {act});
    insert_item(tx, row);
    for (Text text : line.texts) {
        text.recommendation_id = row.recommendation_id;
        text.written_at = writing.origin.at;
        insert_text(tx, text);
    }
    insert_act(tx, act);
    for (ActWords words : line.words) {
        words.act_id = act.act_id;
        put_words(tx, words);
    }
}

auto words_in(const Text& text) {
    return std::tie(text.title, text.context, text.developments, text.means, text.carried_out_by,
                    text.inspiration, text.attention);
}

/// What the file said before stays as it is, whatever an editor made of it since.
void change_texts(const Writing& writing, db::WriteTx& tx, const Recommendation& row,
                  const ItemLine& line) {
    const auto newest = newest_texts_of(tx, row.recommendation_id);
    const auto before = imported_texts_of(tx, row.recommendation_id);
    const auto source = std::ranges::find(newest, row.language, &Text::language);
    for (Text text : line.texts) {
        const auto last = std::ranges::find(before, text.language, &Text::language);
        if (last != before.end() && words_in(*last) == words_in(text)) continue;
        const auto present = std::ranges::find(newest, text.language, &Text::language);
        const bool there = present != newest.end();
        text.recommendation_id = row.recommendation_id;
        text.version = there ? present->version + 1 : 1;
        text.of_version = text.language == row.language ? text.version
                          : source == newest.end()      ? 1
                                                        : source->version;
        text.written_at = writing.origin.at;
        insert_text(tx, text);
    }
}

/// The act that the file tells; what was withdrawn stays as it is, and the file tells another one.
Act& standing_import(const Writing& writing, db::WriteTx& tx, const Recommendation& row,
                     std::vector<Act>& acts) {
    const auto standing = std::ranges::find_if(
        acts, [](const Act& act) { return act.imported && !act.withdrawn_at; });
    if (standing != acts.end()) return *standing;
    acts.push_back({.act_id = tx.new_id<ActId>(),
                    .recommendation_id = row.recommendation_id,
                    .imported = true,
                    .recorded_at = writing.origin.at});
    insert_act(tx, acts.back());
    return acts.back();
}

void change_line(const Writing& writing, db::WriteTx& tx, Recommendation row,
                 const ItemLine& line) {
    set_facts(row, line);
    change_texts(writing, tx, row, line);
    auto acts = list_acts_of(tx, row.recommendation_id);
    Act& imported = standing_import(writing, tx, row, acts);
    imported.status = line.status;
    imported.day = line.day;
    imported.body = body_of(line.status);
    update_act(tx, imported);
    for (ActWords words : line.words) {
        words.act_id = imported.act_id;
        put_words(tx, words);
    }
    std::ranges::stable_sort(acts, {}, [](const Act& act) {
        return std::pair{act.day, act.act_id};
    });
    follow_acts(row, acts);
    update_item(tx, row);
}

void note(const Writing& writing, db::WriteTx& tx, const Imported& done) {
    touch_register(tx);
    touch_references(tx);
    journal::emit(tx, writing.origin, done, journal::Audit::yes);
}

}  // namespace

void write_groups(const Writing& writing, db::WriteTx& tx, std::span<const GroupLine> lines) {
    auto cycles = list_cycles(tx);
    Imported done;
    for (const GroupLine& line : lines) {
        WorkingGroup group = line.group;
        group.cycle_id = cycle_named(writing, tx, cycles, line.cycle, "nl");
        const auto there = list_groups_of(tx, group.cycle_id);
        const bool known = std::ranges::any_of(there, [&](const WorkingGroup& one) {
            return one.name == group.name && one.place == group.place;
        });
        if (known) continue;
        group.group_id = tx.new_id<WorkingGroupId>();
        insert_group(tx, group);
        ++done.groups;
    }
    note(writing, tx, done);
}

void write_items(const Writing& writing, db::WriteTx& tx, std::span<const ItemLine> lines) {
    auto cycles = list_cycles(tx);
    Imported done;
    for (const ItemLine& line : lines) {
        if (id_of(tx, line.number.slug())) continue;
        Recommendation row{.recommendation_id = tx.new_id<RecommendationId>()};
        row.parent_id = id_of(tx, line.parent);
        row.cycle_id = cycle_named(writing, tx, cycles, line.cycle, line.texts.front().language);
        insert_line(writing, tx, std::move(row), line);
        ++done.recommendations;
    }
    note(writing, tx, done);
}

void write_references(const Writing& writing, db::WriteTx& tx,
                      std::span<const ReferenceLine> lines) {
    Imported done;
    for (const ReferenceLine& line : lines) {
        insert_reference(tx, {.reference_id = tx.new_id<ReferenceId>(),
                              .from_id = id_of(tx, line.from),
                              .to_id = id_of(tx, line.to),
                              .kind = line.kind,
                              .source_text = line.source_text,
                              .printed_target = line.printed_target,
                              .place = line.line});
        ++done.references;
    }
    note(writing, tx, done);
}

void change_items(const Writing& writing, db::WriteTx& tx, std::span<const ItemLine> lines) {
    auto cycles = list_cycles(tx);
    Imported done;
    for (const ItemLine& line : lines) {
        auto row = find_item(tx, id_of(tx, line.number.slug()));
        if (!row) continue;
        row->parent_id = id_of(tx, line.parent);
        row->cycle_id = cycle_named(writing, tx, cycles, line.cycle, line.texts.front().language);
        change_line(writing, tx, *std::move(row), line);
        ++done.recommendations;
    }
    note(writing, tx, done);
}

void change_groups(const Writing& writing, db::WriteTx& tx, std::span<const GroupLine> lines) {
    Imported done;
    for (const GroupLine& line : lines) {
        update_group(tx, line.group);
        ++done.groups;
    }
    note(writing, tx, done);
}

}  // namespace agora::recommendations
