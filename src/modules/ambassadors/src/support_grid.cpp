#include "support_grid.hpp"

#include "more_labels.hpp"
#include "view.hpp"

#include <algorithm>
#include <array>

namespace agora::ambassadors {
namespace {

constexpr std::string_view kHome = "be-";

constexpr std::array kDepartments{Department::none, Department::communication, Department::strategy,
                                  Department::operations, Department::other};

/// The regions at home, whoever is from there, and other countries that somebody is from.
std::vector<fields::Choice> columns_of(const web::Call& call,
                                       const std::vector<SupportSeat>& seats) {
    auto choices = region_choices(call);
    std::erase_if(choices, [&](const fields::Choice& choice) {
        return !choice.value.starts_with(kHome) &&
               std::ranges::find(seats, choice.value, &SupportSeat::region) == seats.end();
    });
    return choices;
}

GridCell cell_of(const std::vector<SupportSeat>& seats, Department department,
                 std::string_view region) {
    GridCell cell;
    for (const SupportSeat& seat : seats) {
        if (seat.department != department || seat.region != region) continue;
        ++cell.number;
        cell.marks.push_back({seat.side == Side::staff});
    }
    return cell;
}

void add_gaps(const web::Call& call, const std::vector<SupportSeat>& seats,
              const std::vector<fields::Choice>& columns, Grid& grid) {
    for (const fields::Choice& column : columns) {
        if (std::ranges::find(seats, column.value, &SupportSeat::region) == seats.end()) {
            grid.gaps.push_back(column.label);
        }
    }
    for (const Department department : kDepartments) {
        if (department == Department::other) continue;
        if (std::ranges::find(seats, department, &SupportSeat::department) == seats.end()) {
            grid.gaps.push_back(call.say(label_of(department)));
        }
    }
}

}  // namespace

Grid grid_of(const web::Call& call, const std::vector<SupportSeat>& seats) {
    Grid grid;
    const auto columns = columns_of(call, seats);
    for (const fields::Choice& column : columns) grid.columns.push_back(column.label);
    for (const Department department : kDepartments) {
        GridRow row{.label = call.say(label_of(department))};
        for (const fields::Choice& column : columns) {
            row.cells.push_back(cell_of(seats, department, column.value));
        }
        grid.rows.push_back(std::move(row));
    }
    for (const Side side : {Side::member, Side::staff}) {
        grid.sides.push_back({call.say(side == Side::member ? tr("Members") : tr("The team")),
                              std::ranges::count(seats, side, &SupportSeat::side)});
    }
    add_gaps(call, seats, columns, grid);
    return grid;
}

}  // namespace agora::ambassadors
