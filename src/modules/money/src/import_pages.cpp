#include "agora/crypto/encoding.hpp"
#include "agora/tabular/source.hpp"
#include "agora/web/answer.hpp"
#include "amount.hpp"
#include "figure_store.hpp"
#include "import.hpp"
#include "pages.hpp"
#include "permissions.hpp"
#include "refusals.hpp"

#include <array>
#include <map>
#include <span>

namespace agora::money {
namespace {

constexpr std::size_t kMostRead = 512 * 1024;
constexpr std::uint64_t kMostSent = 1024 * 1024;

constexpr std::array kForm{
    fields::FormField{.name = "file",
                      .type = fields::FieldType::file,
                      .label = tr("A file with figures"),
                      .hint = tr("A spreadsheet saved as CSV."),
                      .accept = ".csv,text/csv"},
    fields::FormField{.name = "lines",
                      .type = fields::FieldType::textarea,
                      .label = tr("Or its lines"),
                      .hint = tr("The first line names the columns: figure, year, value, source."),
                      .maximum = 200'000,
                      .rows = 8},
};
struct TypedLines {
    std::string lines = {};
};
AGORA_FIELDS(TypedLines, lines)

constexpr std::array kConfirmForm{
    fields::FormField{.name = "reason",
                      .label = tr("Why are they corrected?"),
                      .hint = tr("Needed when values are corrected. Everybody reads it."),
                      .maximum = 300},
    fields::FormField{.name = "packed", .type = fields::FieldType::hidden, .maximum = 300'000},
    fields::FormField{.name = "digest", .type = fields::FieldType::hidden, .maximum = 64},
};
struct TypedConfirmation {
    std::string reason = {};
    std::string packed = {};  ///< the lines, which a hidden field can't hold as they are
    std::string digest = {};
};
AGORA_FIELDS(TypedConfirmation, reason, packed, digest)

struct DefectRow {
    std::int64_t line = 0;
    std::string sentence = {};
};
AGORA_FIELDS(DefectRow, line, sentence)

struct DifferenceRow {
    std::int64_t line = 0;
    std::string name = {};
    std::string lang = {};
    std::int64_t year = 0;
    std::string before = {};
    std::string now = {};
    std::string source = {};
};
AGORA_FIELDS(DifferenceRow, line, name, lang, year, before, now, source)

struct ImportPage {
    bool planned = false;
    std::vector<DefectRow> defects = {};
    std::vector<DifferenceRow> added = {};
    std::vector<DifferenceRow> changed = {};
    std::int64_t same = 0;
    bool differs = false;
    fields::FormView form = {};
    fields::FormView confirmation = {};
    std::string action = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(ImportPage, planned, defects, added, changed, same, differs, form, confirmation,
             action, crumbs, form_keys)

std::vector<DifferenceRow> rows_of(const web::Call& call, const std::map<FigureId, Said>& names,
                                   const std::vector<PlanLine>& lines) {
    const auto shown = [&](Unit unit, const std::optional<std::int64_t>& value) {
        return value ? shown_value(call, unit, *value) : call.say(tr("not known"));
    };
    std::vector<DifferenceRow> rows;
    for (const PlanLine& line : lines) {
        const Said& name = names.at(line.figure.figure_id);
        DifferenceRow row{.line = line.line,
                          .name = name.text,
                          .lang = name.lang,
                          .year = line.year,
                          .now = shown(line.figure.unit, line.value),
                          .source = line.source};
        if (line.before) row.before = shown(line.figure.unit, line.before->value);
        rows.push_back(std::move(row));
    }
    return rows;
}

ImportPage empty_page(web::Call& call) {
    ImportPage model{
        .form = web::show_form(call, kForm),
        .action = call.link("/money/import"),
        .crumbs = {{call.link("/money"), call.say(tr("The money of the cooperative"))}},
        .form_keys = call.form_keys()};
    return model;
}

http::Response answer_with(web::Call& call, const ImportPage& model,
                           const std::vector<Refusal>& refusals) {
    web::PageHead head{.view = "money/import", .title = call.say(tr("Figures from a file"))};
    if (!model.defects.empty() && refusals.empty()) head.status = 422;
    return refusals.empty() ? web::page(call, head, model)
                            : web::refuse_form(call, head, model, refusals);
}

http::Response plan_page(web::Call& call, const Plan& plan, const fields::FormState& typed,
                         fields::FormState confirmation) {
    std::map<FigureId, Said> names;
    for (const Words& words : call.read([](db::ReadTx& tx) { return list_newest_words(tx); })) {
        names.emplace(words.figure_id, name_in(words, call.language));
    }
    ImportPage model = empty_page(call);
    model.planned = true;
    model.form = web::show_form(call, kForm, typed);
    for (const Defect& defect : plan.defects) {
        model.defects.push_back({defect.line, call.say(defect.sentence)});
    }
    model.added = rows_of(call, names, plan.added);
    model.changed = rows_of(call, names, plan.changed);
    model.same = plan.same;
    model.differs = plan.defects.empty() && plan.differs();
    confirmation.values = confirmation.values.with("packed", crypto::encode_base64url(plan.text))
                              .with("digest", plan.digest);
    if (plan.changed.empty()) confirmation.context.unasked = {"reason"};
    model.confirmation = web::show_form(call, kConfirmForm, confirmation);
    return answer_with(call, model, confirmation.refusals);
}

/// The file when there is one, else the lines. One byte more than is taken tells that it is too large.
std::string bytes_of(web::Call& call, const std::string& lines) {
    const http::Upload* upload = call.request.upload("file");
    if (upload == nullptr) return lines;
    const auto source = tabular::open_file(upload->file.path());
    std::string bytes(kMostRead, '\0');
    std::size_t size = 0;
    while (size < bytes.size()) {
        const std::size_t read = source->read(std::span{bytes}.subspan(size));
        if (read == 0) break;
        size += read;
    }
    bytes.resize(size);
    return bytes;
}

http::Response show_import(web::Call& call) {
    return answer_with(call, empty_page(call), {});
}

http::Response create_plan(web::Call& call) {
    auto typed = web::read_form<TypedLines>(call, kForm);
    if (typed.ok()) {
        const auto plan = call.read([&](db::ReadTx& tx) {
            return plan_import(tx, bytes_of(call, typed.value.lines), today_of(call));
        });
        if (plan) return plan_page(call, *plan, typed.state, {});
        typed.state.refusals.push_back(plan.refusal());
    }
    ImportPage model = empty_page(call);
    model.form = web::show_form(call, kForm, typed.state);
    return answer_with(call, model, typed.state.refusals);
}

http::Response create_confirmation(web::Call& call) {
    auto typed = web::read_form<TypedConfirmation>(call, kConfirmForm);
    const std::string lines = crypto::decode_base64url(typed.value.packed).value_or("");
    auto plan = call.read([&](db::ReadTx& tx) { return plan_import(tx, lines, today_of(call)); });
    if (!plan) return show_import(call);
    if (typed.ok()) {
        const auto done = call.write([&](db::WriteTx& tx) -> Result<std::int64_t> {
            plan = plan_import(tx, lines, today_of(call));
            return take_over(acting(tx, call), call.actor, *plan, typed.value.digest,
                             std::string{trimmed(typed.value.reason)});
        });
        if (done) {
            return web::redirect(call, "/money/figures",
                                 {.text = tr("The figures are taken over.")});
        }
        typed.state.refusals.push_back(done.refusal());
    }
    return plan_page(call, *plan, {}, typed.state);
}

}  // namespace

std::vector<web::Route> import_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, "/money/import", Access::needing(kKeepMoney), &show_import},
        {post,
         "/money/import",
         Access::needing(kKeepMoney),
         &create_plan,
         {.body_limit = kMostSent,
          .summary = "What a file of figures would change, and its defects"}},
        {post,
         "/money/import/confirmation",
         Access::needing(kKeepMoney),
         &create_confirmation,
         {.body_limit = kMostSent, .summary = "Take the figures over, all or none"}},
    };
}

}  // namespace agora::money
