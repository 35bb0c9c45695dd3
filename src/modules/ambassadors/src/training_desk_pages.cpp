#include "pages.hpp"

#include "form_page.hpp"
#include "more_labels.hpp"
#include "permissions.hpp"
#include "refusals.hpp"
#include "sheet_store.hpp"
#include "training_model.hpp"
#include "training_store.hpp"
#include "view.hpp"

#include <map>

namespace agora::ambassadors {
namespace {

using fields::FieldType;
using fields::FormField;
using R = AmbassadorRefusal;

constexpr std::size_t kOnPage = 50;

constexpr std::array kTrainerForm{FormField{.name = "mail",
                                            .type = FieldType::email,
                                            .label = tr("E-mail address of the account"),
                                            .required = true}};
struct TypedTrainer {
    std::string mail = {};
};
AGORA_FIELDS(TypedTrainer, mail)

constexpr std::array kRefusalForm{FormField{.name = "reason",
                                            .type = FieldType::textarea,
                                            .label = tr("Why"),
                                            .required = true,
                                            .maximum = 1000,
                                            .rows = 3}};
struct TypedReason {
    std::string reason = {};
};
AGORA_FIELDS(TypedReason, reason)

/// One step of one ambassador in the overview.
struct CellView {
    bool holds = false;
    Date until = {};
};
AGORA_FIELDS(CellView, holds, until)

struct AmbassadorRow {
    std::string name = {};
    std::string url = {};
    std::vector<CellView> cells = {};
};
AGORA_FIELDS(AmbassadorRow, name, url, cells)

struct TrainerRow {
    std::string id = {};
    std::string name = {};
};
AGORA_FIELDS(TrainerRow, id, name)

struct DeskPage {
    std::vector<TrainingRow> told = {};
    std::vector<std::string> steps = {};
    std::vector<AmbassadorRow> ambassadors = {};
    std::string newer_url = {};
    std::string older_url = {};
    bool support = false;
    std::vector<TrainerRow> trainers = {};
    fields::FormView form = {};
    std::string action = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(DeskPage, told, steps, ambassadors, newer_url, older_url, support, trainers, form,
             action, crumbs, form_keys)

struct RecordPage {
    std::string name = {};
    RecordView record = {};
    std::vector<web::Link> crumbs = {};
};
AGORA_FIELDS(RecordPage, name, record, crumbs)

std::vector<web::Link> crumbs_of(const web::Call& call) {
    return {{call.link("/ambassadors"), call.say(tr("Ambassadors"))},
            {call.link("/ambassadors/training"), call.say(tr("Training of ambassadors"))}};
}

/// The sheets of one page of the overview.
std::vector<Sheet> sheets_on(const web::Call& call, db::ReadTx& tx, DeskPage& model) {
    const auto all = list_sheets(tx, Standing::accepted);
    const auto page = static_cast<std::size_t>(call.page_number());
    const std::size_t from = std::min(all.size(), (page - 1) * kOnPage);
    const std::size_t until = std::min(all.size(), from + kOnPage);
    const auto address = [&](std::size_t other) {
        return call.link("/ambassadors/training/records") + "?page=" + std::to_string(other);
    };
    if (page > 1) model.newer_url = address(page - 1);
    if (until < all.size()) model.older_url = address(page + 1);
    return {all.begin() + static_cast<std::ptrdiff_t>(from),
            all.begin() + static_cast<std::ptrdiff_t>(until)};
}

void add_overview(const web::Call& call, db::ReadTx& tx, DeskPage& model) {
    const auto sheets = sheets_on(call, tx, model);
    std::vector<AccountId> accounts;
    for (const Sheet& sheet : sheets) accounts.push_back(sheet.account_id);
    const auto names = names_of(tx, std::move(accounts));
    std::map<AccountId, std::vector<Training>> trainings;
    for (Training& one : list_valid_training(tx, today_of(call))) {
        trainings[one.account_id].push_back(std::move(one));
    }
    for (const Sheet& sheet : sheets) {
        AmbassadorRow row{
            .name = name_in(names, sheet.account_id),
            .url = call.link("/ambassadors/training/records/" + std::to_string(sheet.number))};
        for (const StepState& state : states_of(trainings[sheet.account_id], today_of(call))) {
            row.cells.push_back(
                {state.standing == StepStanding::holds, state.until.value_or(Date{})});
        }
        model.ambassadors.push_back(std::move(row));
    }
}

void add_trainers(db::ReadTx& tx, DeskPage& model) {
    std::vector<AccountId> accounts;
    const auto trainers = list_trainers(tx);
    for (const Trainer& trainer : trainers) accounts.push_back(trainer.account_id);
    const auto names = names_of(tx, std::move(accounts));
    for (const Trainer& trainer : trainers) {
        model.trainers.push_back(
            {to_string(trainer.account_id), name_in(names, trainer.account_id)});
    }
}

http::Response desk_page(web::Call& call, const fields::FormState* wrong = nullptr) {
    DeskPage model;
    const bool may = call.read([&](db::ReadTx& tx) {
        model = {};
        if (!trains(call, tx)) return false;
        model.told = training_rows(call, tx, list_told(tx));
        add_overview(call, tx, model);
        model.support = is_support(call.actor);
        if (model.support) add_trainers(tx, model);
        return true;
    });
    if (!may) return web::refuse(call, R::not_a_trainer);
    fields::for_each_enumerator<Step>(
        [&](std::string_view, Step step) { model.steps.push_back(call.say(label_of(step))); });
    if (model.support) {
        model.form = wrong == nullptr ? web::show_form(call, kTrainerForm)
                                      : web::show_form(call, kTrainerForm, *wrong);
    }
    model.action = call.link("/ambassadors/training");
    model.crumbs = crumbs_of(call);
    model.form_keys = call.form_keys();
    const web::PageHead head{.view = "ambassadors/training_desk",
                             .title = call.say(tr("Training: who has done what"))};
    return wrong == nullptr ? web::page(call, head, model)
                            : web::refuse_form(call, head, model, wrong->refusals);
}

http::Response show_desk(web::Call& call) {
    return desk_page(call);
}

http::Response show_record(web::Call& call) {
    RecordPage model;
    const auto found = call.read([&](db::ReadTx& tx) -> Result<Done> {
        if (!trains(call, tx)) return R::not_a_trainer;
        const auto number = parse_positive(call.path_value("number"));
        const auto sheet = number ? find_sheet_numbered(tx, *number) : std::nullopt;
        if (!sheet || sheet->standing != Standing::accepted) return R::sheet_not_found;
        model.name = name_in(names_of(tx, {sheet->account_id}), sheet->account_id);
        model.record = record_of(call, tx, sheet->account_id);
        return Done{};
    });
    if (!found) return web::refuse(call, found.refusal());
    model.crumbs = crumbs_of(call);
    model.crumbs.push_back(
        {call.link("/ambassadors/training/records"), call.say(tr("Training: who has done what"))});
    return web::page(call, {.view = "ambassadors/training_record", .title = model.name}, model);
}

http::Response create_trainer(web::Call& call) {
    auto typed = web::read_form<TypedTrainer>(call, kTrainerForm);
    if (typed.ok()) {
        const auto done = call.write(
            [&](db::WriteTx& tx) { return name_trainer(acting(tx, call), typed.value.mail); });
        if (done) {
            return web::redirect(call, "/ambassadors/training/records",
                                 {.text = tr("A trainer reads records and confirms steps.")});
        }
        typed.state.refusals.push_back(done.refusal());
    }
    return desk_page(call, &typed.state);
}

http::Response create_dismissal(web::Call& call) {
    const auto account = call.id<AccountId>("account");
    const bool there = call.write(
        [&](db::WriteTx& tx) { return account && dismiss_trainer(acting(tx, call), *account); });
    if (!there) return web::not_found(call);
    return web::redirect(call, "/ambassadors/training/records", {.text = tr("Taken away.")});
}

/// The step of the address, for who trains.
Result<Training> training_at(const web::Call& call, db::ReadTx& tx) {
    if (!trains(call, tx)) return R::not_a_trainer;
    const auto id = call.id<TrainingId>("training");
    auto training = id ? find_training(tx, *id) : std::nullopt;
    if (!training) return R::training_not_found;
    return std::move(*training);
}

http::Response create_confirmation(web::Call& call) {
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto training = training_at(call, tx);
        if (!training) return training.refusal();
        return confirm_step(acting(tx, call), *training);
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, "/ambassadors/training/records",
                         {.text = tr("Confirmed. They are told.")});
}

http::Response refusal_page(web::Call& call, const fields::FormState* wrong = nullptr) {
    std::string words;
    const auto found = call.read([&](db::ReadTx& tx) -> Result<Done> {
        const auto training = training_at(call, tx);
        if (!training) return training.refusal();
        if (training->state != TrainingState::told) return R::step_decided_already;
        words = training->words;
        return Done{};
    });
    if (!found) return web::refuse(call, found.refusal());
    return form_page(call,
                     {.heading = call.say(tr("Not to confirm a step")),
                      .lead = call.say(tr("The ambassador reads the reason.")),
                      .words = words,
                      .button = call.say(tr("Send")),
                      .action = call.link(call.address),
                      .back = call.link("/ambassadors/training/records"),
                      .form = wrong == nullptr ? web::show_form(call, kRefusalForm)
                                               : web::show_form(call, kRefusalForm, *wrong),
                      .crumbs = {{call.link("/ambassadors/training/records"),
                                  call.say(tr("Training: who has done what"))}}},
                     wrong);
}

http::Response show_refusal(web::Call& call) {
    return refusal_page(call);
}

http::Response create_refusal(web::Call& call) {
    const auto typed = web::read_form<TypedReason>(call, kRefusalForm);
    if (!typed.ok()) return refusal_page(call, &typed.state);
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto training = training_at(call, tx);
        if (!training) return training.refusal();
        return refuse_step(acting(tx, call), *training, typed.value.reason);
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, "/ambassadors/training/records",
                         {.text = tr("Not confirmed. They are told.")});
}

}  // namespace

std::vector<web::Route> training_desk_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/ambassadors/training/records",
         Access::member(),
         &show_desk,
         {.summary = "For trainers and the support group: steps to confirm, who has done what"}},
        {get,
         "/ambassadors/training/records/{number}",
         Access::member(),
         &show_record,
         {.summary = "The training of one ambassador, for trainers and the support group"}},
        {post,
         "/ambassadors/training/trainers",
         Access::needing(kSupport),
         &create_trainer,
         {.summary = "Name a trainer"}},
        {post, "/ambassadors/training/trainers/{account}/removal", Access::needing(kSupport),
         &create_dismissal},
        {post,
         "/ambassadors/training/steps/{training}/confirmation",
         Access::member(),
         &create_confirmation,
         {.summary = "Confirm a step that an ambassador told of"}},
        {get, "/ambassadors/training/steps/{training}/refusal", Access::member(), &show_refusal},
        {post,
         "/ambassadors/training/steps/{training}/refusal",
         Access::member(),
         &create_refusal,
         {.summary = "Not confirm a step, with the reason"}},
    };
}

}  // namespace agora::ambassadors
