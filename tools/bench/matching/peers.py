"""Solvers of Python on a listed market: peers.py FOLDER, which holds pairs and places as whole numbers; answers in JSON."""
import json, sys, time
import numpy as np

folder = sys.argv[1]
mentee, mentor, score, places = (np.fromfile(f"{folder}/{name}.bin", dtype=np.int32) for name in ("mentee", "mentor", "score", "places"))
mentees, mentors = int(mentee.max()) + 1, len(places)
found = {}

def measured(name, prepare, solve):
    prepared = prepare()
    before = time.process_time()
    answer = solve(prepared)
    found[name] = {"cpu": time.process_time() - before, "answer": int(answer)}

def scipy_matrix():
    from scipy.sparse import csr_matrix
    first = np.concatenate([[0], np.cumsum(places)])
    each = [places[mentor] > place for place in range(int(places.max()))]
    rows = np.concatenate([mentee[has] for has in each])
    columns = np.concatenate([first[mentor[has]] + place for place, has in enumerate(each)])
    costs = np.concatenate([10_001.0 - score[has] for has in each])
    return csr_matrix((costs, (rows, columns)), shape=(mentees, int(first[-1])))

def scipy_solve(matrix):
    from scipy.sparse.csgraph import min_weight_full_bipartite_matching
    rows, columns = min_weight_full_bipartite_matching(matrix)
    return 10_001 * len(rows) - np.asarray(matrix[rows, columns]).sum()

def ortools_assignment():
    from ortools.graph.python import linear_sum_assignment
    solver = linear_sum_assignment.SimpleLinearSumAssignment()
    solver.add_arcs_with_cost(mentee, mentor, (10_000 - score).astype(np.int64))
    return solver

def ortools_assigned(solver):
    assert solver.solve() == solver.OPTIMAL
    return 10_000 * mentees - solver.optimal_cost()

def ortools_flow():
    from ortools.graph.python import min_cost_flow
    solver, ground = min_cost_flow.SimpleMinCostFlow(), mentees + mentors
    solver.add_arcs_with_capacity_and_unit_cost(mentee, mentees + mentor, np.ones(len(mentee), np.int64), (10_000 - score).astype(np.int64))
    solver.add_arcs_with_capacity_and_unit_cost(mentees + np.arange(mentors), np.full(mentors, ground), places.astype(np.int64), np.zeros(mentors, np.int64))
    solver.set_nodes_supplies(np.arange(ground + 1), np.concatenate([np.ones(mentees), np.zeros(mentors), [-mentees]]).astype(np.int64))
    return solver

def ortools_flown(solver):
    assert solver.solve() == solver.OPTIMAL
    return 10_000 * mentees - solver.optimal_cost()

def is_there(module):
    import importlib.util
    return importlib.util.find_spec(module) is not None

if is_there("scipy"):
    measured("scipy", scipy_matrix, scipy_solve)
if is_there("ortools"):
    if places.max() == 1:
        measured("OR-Tools assignment", ortools_assignment, ortools_assigned)
    measured("OR-Tools min-cost flow", ortools_flow, ortools_flown)
print(json.dumps(found))
