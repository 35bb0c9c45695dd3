#include "formats.hpp"

#include "agora/base/text.hpp"

#include <algorithm>

namespace agora::events {
namespace {

constexpr std::string_view kRoom = tr("A room is agreed on, and somebody has the key");
constexpr std::string_view kAccess =
    tr("How one gets in with a wheelchair, a pram or a bicycle is known");
constexpr std::string_view kWelcome = tr("Somebody stands at the door and greets who is new");
constexpr std::string_view kFood = tr("Drinks and food are ordered, also without meat or alcohol");
constexpr std::string_view kNotes = tr("Somebody takes notes");
constexpr std::string_view kSignal = tr("Sound, screen and connection were tried the day before");
constexpr std::string_view kWay = tr("Where to meet is easy to find, with a telephone number");
constexpr std::string_view kWeather = tr("There is a plan for rain");

std::vector<Template> together() {
    return {
        {Format::afterwork,
         tr("Afterwork"),
         tr("A drink after the day's work, with no programme."),
         17,
         150,
         Mode::on_site,
         true,
         30,
         tr("Come as you are and leave when you like. Who comes for the first time is introduced "
            "to somebody."),
         {kRoom, kFood, kWelcome}},
        {Format::breakfast,
         tr("Work breakfast"),
         tr("Coffee, then an hour of work side by side."),
         8,
         120,
         Mode::on_site,
         true,
         15,
         tr("Coffee at the start, a round in which each says what they work on, then quiet work."),
         {kRoom, kFood, kAccess}},
        {Format::picnic,
         tr("Picnic"),
         tr("Outside, everybody brings something."),
         12,
         180,
         Mode::on_site,
         false,
         0,
         tr("Everybody brings something to share and a blanket. Families are welcome."),
         {kWay, kWeather, tr("Somebody brings bags and takes the waste home")}},
        {Format::walk,
         tr("Walk"),
         tr("Talking goes better side by side."),
         14,
         150,
         Mode::on_site,
         false,
         0,
         tr("A walk at an easy pace. Say beforehand how long it is and whether the path is even."),
         {kWay, kWeather, tr("The path was walked once, with its length and steps noted")}},
    };
}

std::vector<Template> going_somewhere() {
    return {
        {Format::visit,
         tr("Visit"),
         tr("A workshop, a studio, a place that inspires."),
         14,
         120,
         Mode::on_site,
         true,
         20,
         tr("We look around together and can ask how it came to be."),
         {kWay, kAccess, tr("The hosts know how many come and what interests them")}},
        {Format::repair_cafe,
         tr("Repair café"),
         tr("Mending together what is broken."),
         13,
         240,
         Mode::on_site,
         true,
         0,
         tr("Bring what is broken and small enough to carry. We mend it together; you learn how."),
         {kRoom, tr("Tools, tables and extension leads are there"), kWelcome}},
        {Format::minibus,
         tr("Minibus"),
         tr("The cooperative comes to a town where it has no "
            "office."),
         10,
         300,
         Mode::on_site,
         false,
         0,
         tr("We stand in the square with coffee. Ask anything: contracts, invoices, other members "
            "near you."),
         {tr("The town allowed the place"), kFood, kWay}},
    };
}

std::vector<Template> about_work() {
    return {
        {Format::info_session,
         tr("Info session"),
         tr("For who thinks of joining, or just did."),
         12,
         60,
         Mode::online,
         true,
         40,
         tr("What the cooperative does, what it costs, what it asks. Half of the time is for "
            "questions."),
         {kSignal, kNotes}},
        {Format::round_table,
         tr("Round table"),
         tr("One question, everybody speaks."),
         18,
         120,
         Mode::on_site,
         true,
         12,
         tr("One question. Everybody speaks once before anybody speaks twice. What comes out is "
            "written down here."),
         {kRoom, kNotes, kAccess}},
        {Format::partner_meeting,
         tr("Project seeks partner"),
         tr("Who has a project, a need or an offer says so in a few minutes."),
         18,
         150,
         Mode::on_site,
         true,
         40,
         tr("Each project has three minutes. Then there is time to talk with who can help."),
         {kRoom, kSignal, kNotes, tr("The order of the projects is known beforehand")}},
    };
}

std::vector<Template> showing() {
    return {
        {Format::exchange_day,
         tr("Exchange day"),
         tr("A day to learn from each other."),
         9,
         480,
         Mode::on_site,
         true,
         60,
         tr("Talks are short, tables are small. In the afternoon, members show how they work."),
         {kRoom, kFood, kSignal, kAccess, kNotes}},
        {Format::fair,
         tr("Fair"),
         tr("Members show their professions to the public."),
         10,
         480,
         Mode::on_site,
         false,
         0,
         tr("Members show what they make and do. Entrance is free."),
         {kRoom, tr("Stands are shared out by sector"), kAccess, kFood}},
        {Format::show,
         tr("Exhibition or concert"),
         tr("Something of yours that others can come "
            "and see or hear."),
         19,
         180,
         Mode::on_site,
         false,
         0,
         {},
         {kWay, kAccess}},
        {Format::workshop,
         tr("Open workshop"),
         tr("People come to try what you do."),
         14,
         180,
         Mode::on_site,
         true,
         10,
         {},
         {kWay, kAccess}},
        {Format::other, tr("Something else"), {}, 18, 120, Mode::on_site, true, 0, {}, {}},
    };
}

}  // namespace

const std::vector<Template>& templates() {
    static const std::vector<Template> kAll = [] {
        auto all = together();
        for (const auto& more : {going_somewhere(), about_work(), showing()}) {
            all.insert(all.end(), more.begin(), more.end());
        }
        return all;
    }();
    return kAll;
}

const Template& template_of(Format format) {
    const auto found = std::ranges::find(templates(), format, &Template::format);
    return found == templates().end() ? templates().back() : *found;
}

}  // namespace agora::events
